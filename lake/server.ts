import {randomBytes, randomUUID} from 'node:crypto'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {openAssetStore} from './assets/assetStore.ts'
import {newToken} from './authenticate.ts'
import {keptCertificate} from './certificate.ts'
import {createLake} from './createLake.ts'
import type {AclMode} from './dataset.ts'
import {DataDirectoryError, StudioExposedError} from './errors.ts'
import type {Every} from './lakeContext.ts'
import {limits} from './limits.ts'
import {isLoopbackName} from './loopback.ts'
import {type OpenPort, openPort} from './openPort.ts'
import {openStore} from './openStore.ts'
import {inDataDirectory, readPrivateFile, writePrivateFile} from './privateFile.ts'
import {studioPages} from './studioPages.ts'

export interface LakeServerOptions {
  /** Holds `lake.sqlite`, `assets` and `token`; made when it is not there. */
  readonly dataDirectory: string
  /** 0, the default, takes a free port. */
  readonly port?: number
  /**
   * Serves HTTPS too, with a certificate made on first use; 0 takes a free port. `sanity migration run` speaks
   * nothing else.
   */
  readonly tlsPort?: number
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
  /** The HTTPS address when there is one, and the certificate for those who have to be told to trust it, as PEM and as its path. */
  readonly tls:
    | {readonly url: string; readonly certificate: string; readonly certificateFile: string}
    | undefined
  /** Answers what is under way, then closes the ports and the database: one whole file stays. */
  close(): Promise<void>
}

/**
 * Starts a lake on a port of this machine. The first start makes the database, the dataset
 * `production` (public) and an administrator token that only this user can read.
 *
 * @throws PortInUseError, StudioExposedError, CertificateLibraryMissingError, DatabaseLockedError, DatabaseCorruptError,
 *   DatabaseForeignError, DataDirectoryError, UnsupportedNodeError
 */
export async function startLakeServer(options: LakeServerOptions): Promise<LakeServer> {
  const {dataDirectory, studioDirectory, port = 0, tlsPort, host = '127.0.0.1', projectId = 'local'} = options
  const datasets = options.datasets ?? [{name: 'production', aclMode: 'public'}]
  const random = options.randomBytes ?? randomBytes
  const log = options.log ?? logToStandardError
  const clock = options.clock ?? (() => new Date())
  const newId = options.newId ?? randomUUID
  if (studioDirectory !== undefined && !isLoopbackName(host)) throw new StudioExposedError(host)
  const assetsDirectory = join(dataDirectory, 'assets')
  await inDataDirectory(dataDirectory, () => mkdir(dataDirectory, {recursive: true, mode: 0o700}))
  const store = openStore(join(dataDirectory, 'lake.sqlite'))
  let abandon = async (): Promise<void> => store.close()
  try {
    const token = await keptToken(join(dataDirectory, 'token'), random)
    const studioToken =
      studioDirectory === undefined ? undefined : await keptToken(join(dataDirectory, 'studio-token'), random)
    const certificate =
      tlsPort === undefined ? undefined : await keptCertificate(dataDirectory, {projectId, clock})
    const lake = createLake({
      store,
      assets: await inDataDirectory(assetsDirectory, async () =>
        openAssetStore({directory: assetsDirectory, newId, renditionBytes: limits.renditionBytes}),
      ),
      projectId,
      clock,
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
    const ports: OpenPort[] = []
    const close = async (): Promise<void> => {
      await Promise.all(ports.map((open) => open.close()))
      lake.close()
    }
    abandon = close
    for (const dataset of datasets) lake.ensureDataset(dataset)
    lake.ensureToken(token, {label: 'Administrator', role: 'administrator'})
    if (studioToken !== undefined) lake.ensureToken(studioToken, {label: 'Local editor', role: 'editor'})
    const main = await openPort(lake, {host, port, certificate: undefined, every, log})
    ports.push(main)
    const secure =
      tlsPort === undefined ? undefined : await openPort(lake, {host, port: tlsPort, certificate, every, log})
    if (secure !== undefined) ports.push(secure)
    lake.answerAt(main.url.origin)
    return {
      url: main.url.origin,
      port: Number(main.url.port),
      projectId,
      token,
      tls:
        secure === undefined || certificate === undefined
          ? undefined
          : {url: secure.url.origin, certificateFile: certificate.file, certificate: certificate.cert},
      close,
    }
  } catch (error) {
    await abandon()
    throw error
  }
}

const every: Every = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds)
  return () => clearInterval(timer)
}

/** Reads the token in a file that only this user can read, or makes both. */
async function keptToken(file: string, random: (count: number) => Uint8Array): Promise<string> {
  const kept = await readPrivateFile(file)
  if (kept === undefined) {
    const token = newToken(random)
    await writePrivateFile(file, `${token}\n`)
    return token
  }
  const token = kept.trim()
  if (/^sk[\w-]{40,}$/.test(token)) return token
  throw new DataDirectoryError(file, 'it does not hold a token. Delete it to get a new one')
}

function logToStandardError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
