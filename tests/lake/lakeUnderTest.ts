import {randomBytes, randomUUID} from 'node:crypto'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setDefaultCACertificates} from 'node:tls'
import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {createLake, limits, openAssetStore, openStore, startLakeServer} from '../../lake/index.ts'

/** A lake as a contract suite sees it: something to send requests to. */
export interface LakeUnderTest {
  readonly apiHost: string
  /** The administrator token. */
  readonly token: string
  readonly resolveFetch: ClientConfig['resolveFetch']
  readonly fetch: (request: Request) => Promise<Response>
  readonly close: () => Promise<void>
}

const projectId = 'local'

export async function temporaryDirectory(): Promise<{path: string; remove: () => Promise<void>}> {
  const path = await mkdtemp(join(tmpdir(), 'lake-'))
  return {path, remove: () => rm(path, {recursive: true, force: true})}
}

/** A clock that moves on by a second each time it is read. */
export function steppingClock(start = '2026-01-01T00:00:00.000Z'): () => Date {
  let milliseconds = Date.parse(start)
  return () => {
    milliseconds += 1000
    return new Date(milliseconds)
  }
}

export async function startInProcess(): Promise<LakeUnderTest> {
  const directory = await temporaryDirectory()
  const lake = createLake({
    store: openStore(join(directory.path, 'lake.sqlite')),
    assets: openAssetStore({
      directory: join(directory.path, 'assets'),
      newId: randomUUID,
      renditionBytes: limits.renditionBytes,
    }),
    clock: steppingClock(),
    newId: randomUUID,
    randomBytes,
    every: () => () => {},
    log: (error) => {
      throw error
    },
    projectId,
  })
  return {
    apiHost: 'http://127.0.0.1',
    token: lake.createToken({label: 'Test', role: 'administrator'}),
    resolveFetch: () => (url, init) => lake.fetch(new Request(url, init)),
    fetch: lake.fetch,
    close: async () => {
      lake.close()
      await directory.remove()
    },
  }
}

export async function startOverHttp(): Promise<LakeUnderTest> {
  return startServer({})
}

/** Requests come in on the TLS port, and this process is told to trust its certificate. */
export async function startOverTls(): Promise<LakeUnderTest> {
  return startServer({tlsPort: 0})
}

async function startServer(options: {tlsPort?: number}): Promise<LakeUnderTest> {
  const directory = await temporaryDirectory()
  const server = await startLakeServer({dataDirectory: directory.path, clock: steppingClock(), ...options})
  if (server.tls !== undefined) setDefaultCACertificates([server.tls.certificate])
  return {
    apiHost: server.tls?.url ?? server.url,
    token: server.token,
    resolveFetch: undefined,
    fetch: (request) => fetch(request),
    close: async () => {
      await server.close()
      await directory.remove()
    },
  }
}

export function clientOf(
  lake: Pick<LakeUnderTest, 'apiHost' | 'resolveFetch'>,
  config: ClientConfig,
): SanityClient {
  return createClient({
    projectId,
    apiVersion: '2025-02-19',
    apiHost: lake.apiHost,
    useProjectHostname: false,
    useCdn: false,
    ...(lake.resolveFetch === undefined ? {} : {resolveFetch: lake.resolveFetch}),
    ...config,
  })
}

/** A new, empty dataset and the administrator's client for it, seeing documents as they are stored. */
export async function newDataset(
  lake: LakeUnderTest,
  aclMode: 'public' | 'private' = 'public',
): Promise<{client: SanityClient; dataset: string; anonymous: SanityClient}> {
  const dataset = `test-${randomUUID()}`
  const client = clientOf(lake, {dataset, token: lake.token, perspective: 'raw'})
  await client.datasets.create(dataset, {aclMode})
  return {client, dataset, anonymous: clientOf(lake, {dataset, perspective: 'raw'})}
}

/** A client whose token has only this role. */
export async function clientWithRole(
  client: SanityClient,
  roleName: 'viewer' | 'editor',
): Promise<SanityClient> {
  const {key} = await client.request<{key: string}>({
    method: 'POST',
    url: `/projects/${projectId}/tokens`,
    body: {label: `A ${roleName}`, roleName},
  })
  return client.withConfig({token: key})
}

/** Sends a request that no client would send. */
export function send(lake: LakeUnderTest, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  if (!headers.has('authorization')) headers.set('authorization', `Bearer ${lake.token}`)
  return lake.fetch(new Request(`${lake.apiHost}${path}`, {...init, headers}))
}
