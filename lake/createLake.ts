import {Hono} from 'hono'
import {cors} from 'hono/cors'
import {publishDueReleases} from './actions/publishDueReleases.ts'
import {apiVersionPattern, checkApiVersion} from './apiVersion.ts'
import {pointAssetsAt} from './assets/pointAssetsAt.ts'
import {admitToken, authenticate, isKnownToken, newToken} from './authenticate.ts'
import {InternalError, ResponseError, UnknownPathError} from './errors.ts'
import {createGate, type Gate} from './gate.ts'
import {LakeContext, type LakeOptions} from './lakeContext.ts'
import {limits} from './limits.ts'
import type {Role} from './role.ts'
import {actionRoutes} from './routes/actionRoutes.ts'
import {assetRoutes} from './routes/assetRoutes.ts'
import {deliveryRoutes} from './routes/deliveryRoutes.ts'
import {documentRoutes} from './routes/documentRoutes.ts'
import type {LakeEnvironment} from './routes/environment.ts'
import {historyRoutes} from './routes/historyRoutes.ts'
import {listenRoutes} from './routes/listenRoutes.ts'
import {liveRoutes} from './routes/liveRoutes.ts'
import {mutateRoutes} from './routes/mutateRoutes.ts'
import {projectRoutes} from './routes/projectRoutes.ts'
import {queryRoutes} from './routes/queryRoutes.ts'
import {referenceRoutes} from './routes/referenceRoutes.ts'
import {studioRoutes} from './routes/studioRoutes.ts'
import {userRoutes} from './routes/userRoutes.ts'
import {createSocketDoor} from './socket/createSocketDoor.ts'
import type {OpenSession} from './socket/socket.ts'
import type {DatasetRecord} from './store.ts'

/** A Content Lake without a port: a function from requests to responses. */
export interface Lake {
  readonly fetch: (request: Request) => Promise<Response>
  /** Makes a token and gives it; it cannot be read again. */
  createToken(token: {label: string; role: Role}): string
  /** Lets a token in with a role, unless it is in already. */
  ensureToken(token: string, description: {label: string; role: Role}): void
  /** Tells where clients reach this lake, such as `http://127.0.0.1:3900`: asset documents hold whole URLs. */
  answerAt(origin: string): void
  /** Makes a dataset unless there is one of that name. */
  ensureDataset(dataset: Pick<DatasetRecord, 'name' | 'aclMode'>): void
  /**
   * Decides on the handshake of a WebSocket (presence, or event streams many to a socket): gives what to do
   * with the open socket, or the response that refuses it.
   */
  readonly acceptSocket: (handshake: Request) => OpenSession | Response
  /** Ends the event streams; their readers reconnect when there is a lake again. */
  endStreams(): void
  /** Ends the event streams and closes the store. */
  close(): void
}

/**
 * An embedded Content Lake over a store. It answers the HTTP API that `@sanity/client` speaks, for
 * one project with any number of datasets; docs/differences-from-sanity.md says where it differs from
 * the hosted one. Everything it needs of the world (time, ids, randomness, timers) is passed in.
 */
export function createLake(options: LakeOptions): Lake {
  const context = new LakeContext(options)
  const gate = createGate(options)
  const app = createApp(context, gate)
  const fetch = async (request: Request): Promise<Response> => app.fetch(request)
  const stopReleases = options.every(limits.releaseCheck, () => publishDueReleases(context))
  const endStreams = (): void => context.listeners.endAll()
  return {
    fetch,
    acceptSocket: createSocketDoor(context, gate, fetch),
    createToken: (description) => {
      const token = newToken(options.randomBytes)
      admitToken(token, description, options)
      return token
    },
    ensureToken: (token, description) => {
      if (!isKnownToken(token, options.store)) admitToken(token, description, options)
    },
    ensureDataset: ({name, aclMode}) => {
      if (!context.hasDataset(name)) {
        context.createDataset({name, aclMode, createdAt: options.clock().toISOString()})
      }
    },
    answerAt: (origin) => pointAssetsAt(context, origin),
    endStreams,
    close: () => {
      stopReleases()
      endStreams()
      options.store.close()
    },
  }
}

function createApp(context: LakeContext, gate: Gate): Hono<LakeEnvironment> {
  const {pages, store} = context.options

  // @sanity/migrate asks for //v2024-01-29/...
  const app = new Hono<LakeEnvironment>({
    getPath: (request) => new URL(request.url).pathname.replace(/^\/+/, '/'),
  })
  app.onError((error, c) => {
    if (error instanceof ResponseError) return c.json(error.toJSON(), error.status)
    context.options.log(error)
    const internal = new InternalError()
    return c.json(internal.toJSON(), internal.status)
  })
  app.notFound((c) => {
    throw new UnknownPathError(c.req.method, c.req.path)
  })

  app.use(async (c, next) => {
    gate.checkHost(new URL(c.req.url).hostname)
    await next()
  })
  // Before CORS: what these pages are given, the studio's token above all, no other origin may read.
  if (pages !== undefined) app.route('/', pages)
  app.use(
    cors({
      origin: (origin) => (gate.isAllowedOrigin(origin) ? origin : null),
      allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      credentials: true,
      maxAge: 600,
    }),
  )
  app.route('/', deliveryRoutes(context))
  app.use(`/:version{${apiVersionPattern}}/*`, async (c, next) => {
    const project = c.req.header('x-sanity-project-id') ?? projectInHost(c.req.url)
    if (project !== undefined) context.checkProject(project)
    checkApiVersion(c.req.param('version'))
    c.set('apiVersion', c.req.param('version'))
    c.set('caller', authenticate(c.req.raw, store))
    await next()
  })

  const api = app.basePath(`/:version{${apiVersionPattern}}`)
  api.get('/ping', (c) => c.json({pong: true}))
  // The studio asks how far away its dataset is.
  api.get('/data/ping/:dataset', (c) => c.json({pong: true}))
  api.get('/check/cors', (c) => {
    // Only browsers have an origin. Every other client asks too, before it connects again to live content.
    const origin = c.req.header('origin')
    const allowed = origin === undefined || gate.isAllowedOrigin(origin)
    return c.json({result: {allowed, withCredentials: allowed}})
  })
  api.route('/', queryRoutes(context))
  api.route('/', mutateRoutes(context))
  api.route('/', actionRoutes(context))
  api.route('/', documentRoutes(context))
  api.route('/', historyRoutes(context))
  api.route('/', listenRoutes(context))
  api.route('/', liveRoutes(context))
  api.route('/', assetRoutes(context))
  api.route('/', referenceRoutes(context))
  api.route('/', userRoutes(context))
  api.route('/', projectRoutes(context))
  api.route('/', studioRoutes(context))
  return app
}

/** `<project>.localhost` names the project, as `<project>.api.sanity.io` does. */
function projectInHost(url: string): string | undefined {
  const [, project] = /^([^.]+)\.localhost$/.exec(new URL(url).hostname) ?? []
  return project
}
