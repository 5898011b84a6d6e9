import {describeLakeContract} from './contract.ts'
import {startOverHttp} from './lakeUnderTest.ts'

describeLakeContract('over HTTP', startOverHttp)
