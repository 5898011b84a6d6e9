import {randomBytes, randomUUID} from 'node:crypto'
import {once} from 'node:events'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {createServer, type Server, type ServerResponse} from 'node:http'
import {join} from 'node:path'
import {getRequestListener} from '@hono/node-server'
import * as z from 'zod'
import {openAssetStore} from './assets/assetStore.ts'
import {newToken} from './authenticate.ts'
import {createLake} from './createLake.ts'
import type {AclMode} from './dataset.ts'
import {DataDirectoryError, PortInUseError, StudioExposedError} from './errors.ts'
import type {Every} from './lakeContext.ts'
import {limits} from './limits.ts'
import {isLoopbackName} from './loopback.ts'
import {openStore} from './openStore.ts'
import {serveSockets} from './socket/serveSockets.ts'
import {studioPages} from './studioPages.ts'

export interface LakeServerOptions {
  /** Holds `lake.sqlite`, `assets` and `token`; made when it is not there. */
  readonly dataDirectory: string
  /** 0, the default, takes a free port. */
  readonly port?: number
  /** The address to listen on; loopback unless told otherwise. */
  readonly host?: string
  /** Lower-case letters, digits and dashes, as `@sanity/client` wants it. */
  readonly projectId?: string
  /** Made when they are not there. */
  readonly datasets?: readonly {readonly name: string; readonly aclMode: AclMode}[]
  /**
   * A built Studio (what `sanity build` makes) to serve at `/`. Its pages are given the token of an editor, which
   * no other page can read, but any program on this machine can: so the lake must listen on loopback.
   */
  readonly studioDirectory?: string
  readonly allowedHosts?: readonly string[]
  readonly allowedOrigins?: readonly string[]
  readonly clock?: () => Date
  readonly newId?: () => string
  readonly randomBytes?: (count: number) => Uint8Array
  readonly log?: (error: unknown) => void
}

export interface LakeServer {
  /** Such as `http://127.0.0.1:3900`: the `apiHost` of a client. */
  readonly url: string
  readonly port: number
  readonly projectId: string
  /** The administrator token, also in `<dataDirectory>/token`. */
  readonly token: string
  /** Answers what is under way, then closes the port and the database: one whole file stays. */
  close(): Promise<void>
}

/**
 * Starts a lake on a port of this machine. The first start makes the database, the dataset
 * `production` (public) and an administrator token that only this user can read.
 *
 * @throws PortInUseError, StudioExposedError, DatabaseLockedError, DatabaseCorruptError, DatabaseForeignError, DataDirectoryError, UnsupportedNodeError
 */
export async function startLakeServer(options: LakeServerOptions): Promise<LakeServer> {
  const {dataDirectory, studioDirectory, port = 0, host = '127.0.0.1', projectId = 'local'} = options
  const datasets = options.datasets ?? [{name: 'production', aclMode: 'public'}]
  const random = options.randomBytes ?? randomBytes
  const log = options.log ?? logToStandardError
  if (studioDirectory !== undefined && !isLoopbackName(host)) throw new StudioExposedError(host)
  const assetsDirectory = join(dataDirectory, 'assets')
  await inDataDirectory(dataDirectory, () => mkdir(dataDirectory, {recursive: true, mode: 0o700}))
  const store = openStore(join(dataDirectory, 'lake.sqlite'))
  let abandon = (): void => store.close()
  try {
    const token = await keptToken(join(dataDirectory, 'token'), random)
    const studioToken =
      studioDirectory === undefined ? undefined : await keptToken(join(dataDirectory, 'studio-token'), random)
    const newId = options.newId ?? randomUUID
    const lake = createLake({
      store,
      assets: await inDataDirectory(assetsDirectory, async () =>
        openAssetStore({directory: assetsDirectory, newId, renditionBytes: limits.renditionBytes}),
      ),
      projectId,
      clock: options.clock ?? (() => new Date()),
      newId,
      randomBytes: random,
      every,
      log,
      allowedHosts: [...(options.allowedHosts ?? []), host],
      allowedOrigins: options.allowedOrigins ?? [],
      ...(studioDirectory === undefined || studioToken === undefined
        ? {}
        : {pages: studioPages({directory: studioDirectory, token: studioToken})}),
    })
    abandon = () => lake.close()
    for (const dataset of datasets) lake.ensureDataset(dataset)
    lake.ensureToken(token, {label: 'Administrator', role: 'administrator'})
    if (studioToken !== undefined) lake.ensureToken(studioToken, {label: 'Local editor', role: 'editor'})
    const answer = getRequestListener(lake.fetch, {overrideGlobalObjects: false})
    const underWay = new Set<ServerResponse>()
    const server = createServer({keepAliveTimeout: limits.connectionKeepAlive}, (request, response) => {
      underWay.add(response)
      response.once('close', () => underWay.delete(response))
      void answer(request, response)
    })
    const closeSockets = serveSockets(server, lake.acceptSocket, {every, log})
    abandon = () => {
      // Its heartbeat would keep the process alive.
      closeSockets()
      lake.close()
    }
    const url = await listen(server, host, port)
    lake.answerAt(url.origin)
    return {
      url: url.origin,
      port: Number(url.port),
      projectId,
      token,
      close: async () => {
        const closed = once(server, 'close')
        server.close()
        closeSockets()
        lake.endStreams()
        await Promise.all([...underWay].map((response) => once(response, 'close')))
        server.closeAllConnections()
        await closed
        lake.close()
      },
    }
  } catch (error) {
    abandon()
    throw error
  }
}

const every: Every = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds)
  return () => clearInterval(timer)
}

/** Reads the token in a file that only this user can read, or makes both. */
async function keptToken(file: string, random: (count: number) => Uint8Array): Promise<string> {
  const kept = await inDataDirectory(file, () => readIfThere(file))
  if (kept === undefined) {
    const token = newToken(random)
    // A rename is all or nothing: a crash leaves no half token.
    await inDataDirectory(file, async () => {
      await writeFile(`${file}.new`, `${token}\n`, {mode: 0o600})
      await rename(`${file}.new`, file)
    })
    return token
  }
  const token = kept.trim()
  if (/^sk[\w-]{40,}$/.test(token)) return token
  throw new DataDirectoryError(file, 'it does not hold a token. Delete it to get a new one')
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

async function inDataDirectory<Result>(file: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    throw new DataDirectoryError(file, error instanceof Error ? error.message : String(error), error)
  }
}

/** Gives the address it listens on. */
function listen(server: Server, host: string, port: number): Promise<URL> {
  const {promise, resolve, reject} = Promise.withResolvers<URL>()
  server.once('error', (error) => {
    reject(errorCode(error) === 'EADDRINUSE' ? new PortInUseError(host, port, error) : error)
  })
  server.listen(port, host, () => {
    const address = server.address()
    if (address === null || typeof address === 'string') return reject(new Error('The server has no port'))
    const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
    resolve(new URL(`http://${name}:${address.port}`))
  })
  return promise
}

function errorCode(error: unknown): string | undefined {
  return z.object({code: z.string()}).safeParse(error).data?.code
}

function logToStandardError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
