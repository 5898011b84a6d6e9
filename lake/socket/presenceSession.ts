import * as z from 'zod'
import type {Every} from '../lakeContext.ts'
import {limits} from '../limits.ts'
import {type Caller, isAllowed} from '../role.ts'
import {invalidParams, methodNotFound, readRpcRequest, RpcError} from './jsonRpc.ts'
import type {Presence, PresenceEvent} from './presence.ts'
import {closeCodes, type OpenSession} from './socket.ts'

/** Milliseconds between two heartbeats; without them the Studio shows "Trying to connect". */
const heartbeatInterval = 10_000
const heartbeat = '♥'

const sessionId = z.string().min(1).max(200)

type Method = (params: unknown, user: string) => unknown

/**
 * The WebSocket of Sanity's real-time service, as `@sanity/bifur-client` speaks it: JSON-RPC 2.0, by which
 * editors see who else is there and where. Only the holders of a token take part. A session that was
 * announced here is reported gone when the socket closes.
 *
 * @param caller - who opened the socket; the method `authorization` may say it later.
 * @param identify - who holds the token of an `Authorization` header; undefined when nobody does.
 */
export function presenceSession({
  dataset,
  presence,
  caller,
  identify,
  newId,
  every,
}: {
  dataset: string
  presence: Presence
  caller: Caller
  identify: (authorization: string) => Caller | undefined
  newId: () => string
  every: Every
}): OpenSession {
  const publish = (event: PresenceEvent): true => {
    presence.publish(dataset, event)
    return true
  }
  return (peer) => {
    let self = caller
    const subscriptions = new Map<string, () => void>()
    const departures = new Map<string, PresenceEvent>()
    const send = (message: object): void => void peer.send(JSON.stringify({jsonrpc: '2.0', ...message}))
    const stopHeartbeat = every(heartbeatInterval, () => void peer.send(heartbeat))

    const methods = new Map<string, Method>([
      [
        'presence_subscribe',
        () => {
          refuseWhenFull(subscriptions.size, 'subscriptions')
          const subscription = newId()
          const unsubscribe = presence.subscribe(dataset, (result) =>
            send({method: 'presence_subscription', params: {subscription, result}}),
          )
          subscriptions.set(subscription, unsubscribe)
          return subscription
        },
      ],
      [
        'presence_unsubscribe',
        withParams(z.object({subscriptionId: z.string()}), ({subscriptionId}) => {
          const unsubscribe = subscriptions.get(subscriptionId)
          if (unsubscribe === undefined) throw new RpcError(invalidParams, 'There is no such subscription')
          unsubscribe()
          return subscriptions.delete(subscriptionId)
        }),
      ],
      [
        'presence_rollcall',
        withParams(z.object({session: sessionId}), ({session}, user) =>
          publish({type: 'rollCall', i: user, session}),
        ),
      ],
      [
        'presence_announce',
        withParams(
          z.object({data: z.object({sessionId, locations: z.array(z.unknown())})}),
          ({data}, user) => {
            if (!departures.has(data.sessionId)) refuseWhenFull(departures.size, 'sessions')
            departures.set(data.sessionId, {type: 'disconnect', i: user, m: {session: data.sessionId}})
            return publish({type: 'state', i: user, m: data})
          },
        ),
      ],
      [
        'presence_disconnect',
        withParams(z.object({session: sessionId}), ({session}, user) => {
          departures.delete(session)
          return publish({type: 'disconnect', i: user, m: {session}})
        }),
      ],
    ])

    const authorize = withParams(z.object({authorization: z.string()}), ({authorization}) => {
      const identified = identify(authorization)
      if (identified === undefined) peer.close(closeCodes.unauthorized, 'the token is not one of this lake')
      else self = identified
      return identified !== undefined
    })

    const answer = (method: string, params: unknown): unknown => {
      if (method === 'authorization') return authorize(params, '')
      const run = methods.get(method)
      if (run === undefined) throw new RpcError(methodNotFound, `There is no method "${method}"`)
      if (self.kind === 'anonymous' || !isAllowed(self, 'read')) {
        peer.close(closeCodes.unauthorized, 'presence needs a token: call "authorization" first')
        return null
      }
      return run(params, self.id)
    }

    return {
      receive: (text) => {
        const request = readRpcRequest(text)
        if (request instanceof RpcError) return send({id: null, error: request})
        try {
          return send({id: request.id, result: answer(request.method, request.params)})
        } catch (error) {
          if (!(error instanceof RpcError)) throw error
          return send({id: request.id, error})
        }
      },
      end: () => {
        stopHeartbeat()
        for (const unsubscribe of subscriptions.values()) unsubscribe()
        for (const departure of departures.values()) publish(departure)
      },
    }
  }
}

function withParams<Params>(
  schema: z.ZodType<Params>,
  run: (params: Params, user: string) => unknown,
): Method {
  return (params, user) => {
    const parsed = schema.safeParse(params)
    if (parsed.success) return run(parsed.data, user)
    throw new RpcError(invalidParams, `Invalid parameters:\n${z.prettifyError(parsed.error)}`)
  }
}

function refuseWhenFull(size: number, what: string): void {
  if (size >= limits.presencePerSocket) {
    throw new RpcError(invalidParams, `One socket holds at most ${limits.presencePerSocket} ${what}`)
  }
}
