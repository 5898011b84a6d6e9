import {afterAll, beforeAll, describe} from 'vitest'
import {createLakeFetch} from '../../../studio/local/lakeFetch.ts'
import {createStreamSocket, type StreamSocket} from '../../../studio/local/streamSocket.ts'
import {describeListening} from '../../lake/contract.listen.ts'
import {type LakeUnderTest, startOverHttp} from '../../lake/lakeUnderTest.ts'

describe('over the stream socket, as over HTTP', () => {
  let lake: LakeUnderTest
  let streams: StreamSocket
  beforeAll(async () => {
    const http = await startOverHttp()
    streams = createStreamSocket(http.apiHost)
    const lakeFetch = createLakeFetch(streams)
    lake = {...http, resolveFetch: () => lakeFetch}
  })
  afterAll(async () => {
    streams.close()
    await lake.close()
  })

  describeListening(() => lake)
})
