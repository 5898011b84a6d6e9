// Run by typedCalls.ts as a process of its own: a lake with the content of this project, and before it a cache that answers
// a request it has seen from memory, as Sanity's CDN does. It tells its parent both addresses and ends with it.
import {mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {createClient} from '@sanity/client'
import {startLakeServer} from '../../lake/index.ts'
import {loadContent} from '../../sync/loadContent.ts'

const dataDirectory = await mkdtemp(join(tmpdir(), 'bench-'))
const lake = await startLakeServer({dataDirectory})
const {documents} = await loadContent(join(import.meta.dirname, '../../content'))
const client = createClient({
  projectId: lake.projectId,
  dataset: 'production',
  apiVersion: '2025-02-19',
  apiHost: lake.url,
  useProjectHostname: false,
  useCdn: false,
  token: lake.token,
})
await client.mutate(documents.map((document) => ({createOrReplace: document})))

const answers = new Map<string, {type: string; body: Buffer}>()
const cache = createServer(async (request, response) => {
  const {method = 'GET', url = '/', headers} = request
  // A long query comes in the body of a POST request.
  const body = method === 'POST' ? await text(request) : null
  const key = `${url} ${body ?? ''}`
  let answer = answers.get(key)
  if (answer === undefined) {
    const {'content-type': type = ''} = headers
    const fromLake = await fetch(new URL(url, lake.url), {method, body, headers: {'content-type': type}})
    answer = {
      type: fromLake.headers.get('content-type') ?? '',
      body: Buffer.from(await fromLake.arrayBuffer()),
    }
    answers.set(key, answer)
  }
  response.writeHead(200, {'content-type': answer.type, 'content-length': answer.body.length})
  response.end(answer.body)
})
cache.listen(0, '127.0.0.1', () => {
  const address = cache.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  process.send?.({projectId: lake.projectId, lake: lake.url, cache: `http://127.0.0.1:${port}`})
})

process.on('disconnect', async () => {
  cache.close()
  await lake.close()
  await rm(dataDirectory, {recursive: true})
})
