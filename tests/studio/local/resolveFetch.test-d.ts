import {createClient} from '@sanity/client'
import {createLakeFetch} from '../../../studio/local/lakeFetch.ts'
import {createStreamSocket} from '../../../studio/local/streamSocket.ts'

// `resolveFetch` is marked internal: local mode stands on it, so this must go on compiling.
const lakeFetch = createLakeFetch(createStreamSocket('http://127.0.0.1:3900'))
createClient({projectId: 'local', resolveFetch: () => lakeFetch})
createClient({
  projectId: 'local',
  // @ts-expect-error -- a function that does not give a response is no transport
  resolveFetch: () => () => Promise.resolve('text'),
})
