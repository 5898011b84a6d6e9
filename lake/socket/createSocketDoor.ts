import {apiVersionPattern} from '../apiVersion.ts'
import {authenticate} from '../authenticate.ts'
import {
  InternalError,
  ResponseError,
  UnexpectedOriginError,
  UnknownPathError,
  UnknownTokenError,
} from '../errors.ts'
import type {Gate} from '../gate.ts'
import type {LakeContext} from '../lakeContext.ts'
import type {Caller} from '../role.ts'
import {Presence} from './presence.ts'
import {presenceSession} from './presenceSession.ts'
import type {OpenSession} from './socket.ts'
import {streamSocketPath} from './streamFrames.ts'
import {streamSession} from './streamSession.ts'

const presencePath = new RegExp(`^/+${apiVersionPattern}/socket/([^/]+)$`)

/**
 * Decides on the handshake of a WebSocket: gives what to do with the open socket, or the response that
 * refuses it. A browser does not apply CORS to WebSockets, so the origin is checked here.
 */
export function createSocketDoor(
  lake: LakeContext,
  gate: Gate,
  fetch: (request: Request) => Promise<Response>,
): (handshake: Request) => OpenSession | Response {
  const presence = new Presence()
  const {every, log, newId, store} = lake.options

  const identify = (authorization: string): Caller | undefined => {
    try {
      return authenticate(new Request('http://localhost', {headers: {authorization}}), store)
    } catch (error) {
      if (error instanceof UnknownTokenError) return undefined
      throw error
    }
  }

  const decide = (handshake: Request): OpenSession => {
    const {origin, pathname, hostname} = new URL(handshake.url)
    gate.checkHost(hostname)
    const page = handshake.headers.get('origin')
    if (page !== null && !gate.isAllowedOrigin(page)) throw new UnexpectedOriginError(page)
    if (pathname === streamSocketPath) return streamSession({origin, fetch, every, log})
    const [, dataset] = presencePath.exec(pathname) ?? []
    if (dataset === undefined) throw new UnknownPathError('WebSocket', pathname)
    return presenceSession({
      dataset: lake.dataset(dataset).name,
      presence,
      caller: authenticate(handshake, store),
      identify,
      newId,
      every,
    })
  }

  return (handshake) => {
    try {
      return decide(handshake)
    } catch (error) {
      if (!(error instanceof ResponseError)) log(error)
      const answer = error instanceof ResponseError ? error : new InternalError()
      return Response.json(answer, {status: answer.status})
    }
  }
}
