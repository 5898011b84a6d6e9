import * as z from 'zod'
import type {Every} from '../lakeContext.ts'
import {limits} from '../limits.ts'
import {type Caller, isAllowed} from '../role.ts'
import type {Presence, PresenceEvent} from './presence.ts'
import {closeCodes, type OpenSession} from './socket.ts'

/** Milliseconds between two heartbeats; the Studio shows "Trying to connect" when they stop. */
const heartbeatInterval = 10_000
const heartbeat = '♥'

/** https://www.jsonrpc.org/specification#error_object, as `@sanity/bifur-client` lists them. */
const rpcErrors = {parse: -32700, request: -32600, method: -32601, params: -32602} as const

const rpcRequest = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.number()]),
  method: z.string(),
  params: z.unknown().optional(),
})
type RpcId = z.infer<typeof rpcRequest>['id']

const session = z.string().min(1).max(200)
const parameters = {
  authorization: z.object({authorization: z.string()}),
  presence_subscribe: z.unknown(),
  presence_unsubscribe: z.object({subscriptionId: z.string()}),
  presence_rollcall: z.object({session}),
  presence_announce: z.object({data: z.object({sessionId: session, locations: z.array(z.unknown())})}),
  presence_disconnect: z.object({session}),
}

/**
 * The WebSocket of Sanity's real-time service, as `@sanity/bifur-client` speaks it: JSON-RPC 2.0, by which
 * editors see who else is there and where. Only the holders of a token take part. A session that was
 * announced here is reported gone when the socket closes.
 *
 * @param caller - who opened the socket; `authorization` may say it later.
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
  return (peer) => {
    let self = caller
    const subscriptions = new Map<string, () => void>()
    const announced = new Map<string, PresenceEvent>()
    const send = (message: object): void => void peer.send(JSON.stringify({jsonrpc: '2.0', ...message}))
    const stopHeartbeat = every(heartbeatInterval, () => void peer.send(heartbeat))

    const fail = (id: RpcId | null, code: number, message: string): void => send({id, error: {code, message}})
    const publish = (event: PresenceEvent): true => {
      presence.publish(dataset, event)
      return true
    }
    const full = (size: number): boolean => size >= limits.presencePerSocket

    const answer = (id: RpcId, user: string, method: string, params: unknown): void => {
      switch (method) {
        case 'presence_subscribe': {
          if (full(subscriptions.size)) return fail(id, rpcErrors.request, 'Too many subscriptions')
          const subscription = newId()
          subscriptions.set(
            subscription,
            presence.subscribe(dataset, (result) => {
              send({method: 'presence_subscription', params: {subscription, result}})
            }),
          )
          return send({id, result: subscription})
        }
        case 'presence_unsubscribe': {
          const {subscriptionId} = parameters.presence_unsubscribe.parse(params)
          const unsubscribe = subscriptions.get(subscriptionId)
          if (unsubscribe === undefined) return fail(id, rpcErrors.params, 'There is no such subscription')
          unsubscribe()
          subscriptions.delete(subscriptionId)
          return send({id, result: true})
        }
        case 'presence_rollcall':
          return send({
            id,
            result: publish({type: 'rollCall', i: user, ...parameters.presence_rollcall.parse(params)}),
          })
        case 'presence_announce': {
          const {data} = parameters.presence_announce.parse(params)
          if (!announced.has(data.sessionId) && full(announced.size)) {
            return fail(id, rpcErrors.request, 'Too many sessions on one socket')
          }
          announced.set(data.sessionId, {type: 'disconnect', i: user, m: {session: data.sessionId}})
          return send({id, result: publish({type: 'state', i: user, m: data})})
        }
        case 'presence_disconnect': {
          const m = parameters.presence_disconnect.parse(params)
          announced.delete(m.session)
          return send({id, result: publish({type: 'disconnect', i: user, m})})
        }
        default:
          return fail(id, rpcErrors.method, `There is no method "${method}"`)
      }
    }
    return {
      receive: (text) => {
      },
      end: () => {
        stopHeartbeat()
        for (const unsubscribe of subscriptions.values()) unsubscribe()
        for (const event of announced.values()) presence.publish(dataset, event)
      },
    }
  }
}
