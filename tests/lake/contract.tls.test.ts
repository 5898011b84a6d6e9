import {describeLakeContract} from './contract.ts'
import {startOverTls} from './lakeUnderTest.ts'

describeLakeContract('over TLS', startOverTls)
