import {once} from 'node:events'
import {type BifurClient, fromUrl} from '@sanity/bifur-client'
import {filter, firstValueFrom, of, ReplaySubject, type Subscription} from 'rxjs'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {type MessageEvent, WebSocket} from 'ws'
import * as z from 'zod'
import {type LakeServer, startLakeServer} from '../../../lake/index.ts'
import {clientOf, clientWithRole, temporaryDirectory} from '../lakeUnderTest.ts'

let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let server: LakeServer
let subscriptions: Subscription[]

beforeEach(async () => {
  directory = await temporaryDirectory()
  server = await startLakeServer({dataDirectory: directory.path})
  subscriptions = []
})
afterEach(async () => {
  for (const subscription of subscriptions) subscription.unsubscribe()
  await server.close()
  await directory.remove()
})

interface Editor {
  readonly userId: string
  readonly bifur: BifurClient
  /** What an editor sent: the next event of a type, or the first that came already. */
  readonly heard: (type: string, userId: string) => Promise<unknown>
}

const socketUrl = (): string => `${server.url.replace('http', 'ws')}/v2022-06-30/socket/production`

/** An editor's studio, with the client that the Studio uses. */
async function join(): Promise<Editor> {
  const administrator = clientOf(
    {apiHost: server.url, resolveFetch: undefined},
    {dataset: 'production', token: server.token},
  )
  const editor = await clientWithRole(administrator, 'editor')
  const {id: userId} = await editor.users.getById('me')
  const bifur = fromUrl(socketUrl(), {token$: of(editor.config().token ?? null)})
  const events = new ReplaySubject<{type: string; i: string}>()
  const subscription = bifur.listen<{type: string; i: string}>('presence').subscribe(events)
  subscriptions.push(subscription)
  // Answers come in the order of the requests: with this one, the subscription stands.
  await firstValueFrom(bifur.request('presence_rollcall', {session: `${userId} has joined`}))
  return {
    userId,
    bifur,
    heard: (type, from) =>
      firstValueFrom(events.pipe(filter((event) => event.type === type && event.i === from))),
  }
}

test('an editor hears where another one is', async () => {
  const [one, other] = [await join(), await join()]
  const locations = [{type: 'document', documentId: 'condition-back-spasm', path: ['name']}]
  await firstValueFrom(one.bifur.request('presence_announce', {data: {sessionId: 'one', locations}}))
  expect(await other.heard('state', one.userId)).toEqual({
    type: 'state',
    i: one.userId,
    m: {sessionId: 'one', locations},
  })
})

test('a newcomer calls the roll, and those who are there hear it', async () => {
  const one = await join()
  const newcomer = await join()
  expect(await one.heard('rollCall', newcomer.userId)).toMatchObject({i: newcomer.userId})
  await firstValueFrom(one.bifur.request('presence_disconnect', {session: 'one'}))
  expect(await newcomer.heard('disconnect', one.userId)).toEqual({
    type: 'disconnect',
    i: one.userId,
    m: {session: 'one'},
  })
})

test('an editor whose browser has gone is reported gone', async () => {
  const watcher = await join()
  const {id: userId, socket, request} = await rawEditor()
  await request('presence_announce', {data: {sessionId: 'gone', locations: []}})
  socket.terminate()
  expect(await watcher.heard('disconnect', userId)).toEqual({
    type: 'disconnect',
    i: userId,
    m: {session: 'gone'},
  })
})

test('who has unsubscribed hears no more', async () => {
  const {socket, request} = await rawEditor()
  const subscriptionId = await request('presence_subscribe', {})
  expect(await request('presence_unsubscribe', {subscriptionId})).toBe(true)
  const later: unknown[] = []
  socket.addEventListener('message', (event) => later.push(readMessage(event)))
  await request('presence_rollcall', {session: 'someone'})
  expect(later).toHaveLength(1)
})

test('nobody takes part without a token, or with a wrong one', async () => {
  for (const message of [
    {method: 'presence_subscribe', params: {}},
    {method: 'presence_announce', params: {data: {sessionId: 'x', locations: []}}},
    {method: 'authorization', params: {authorization: 'Bearer sk-of-another-lake'}},
  ]) {
    const socket = new WebSocket(socketUrl())
    await once(socket, 'open')
    socket.send(JSON.stringify({jsonrpc: '2.0', id: 1, ...message}))
    const [code] = await once(socket, 'close')
    expect(code).toBe(4001)
  }
})

test('a message that cannot be understood is answered with what is wrong, and the socket stays', async () => {
  const {socket, request} = await rawEditor()
  const answers: unknown[] = []
  socket.addEventListener('message', (event) => answers.push(readMessage(event)))
  socket.send('{')
  socket.send('{"jsonrpc": "2.0"}')
  socket.send(JSON.stringify({jsonrpc: '2.0', id: 'a', method: 'presence_dance'}))
  socket.send(JSON.stringify({jsonrpc: '2.0', id: 'b', method: 'presence_announce', params: {data: 1}}))
  await request('presence_rollcall', {session: 'still here'})
  expect(answers.slice(0, 4)).toEqual([
    {jsonrpc: '2.0', id: null, error: {code: -32700, message: expect.any(String)}},
    {jsonrpc: '2.0', id: null, error: {code: -32600, message: expect.stringContaining('method')}},
    {jsonrpc: '2.0', id: 'a', error: {code: -32601, message: expect.stringContaining('presence_dance')}},
    {jsonrpc: '2.0', id: 'b', error: {code: -32602, message: expect.stringContaining('data')}},
  ])
})

const rpcAnswer = z.object({id: z.number(), result: z.unknown()})

function readMessage({data}: MessageEvent): unknown {
  return typeof data === 'string' ? JSON.parse(data) : undefined
}

/** A bare WebSocket with the administrator's token. */
async function rawEditor(): Promise<{
  id: string
  socket: WebSocket
  request: (method: string, params: object) => Promise<unknown>
}> {
  const socket = new WebSocket(socketUrl(), {headers: {authorization: `Bearer ${server.token}`}})
  await once(socket, 'open')
  let requests = 0
  const request = async (method: string, params: object): Promise<unknown> => {
    const id = (requests += 1)
    const answer = Promise.withResolvers<unknown>()
    socket.addEventListener('message', (event) => {
      const message = rpcAnswer.safeParse(readMessage(event))
      if (message.data?.id === id) answer.resolve(message.data.result)
    })
    socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}))
    return answer.promise
  }
  const client = clientOf({apiHost: server.url, resolveFetch: undefined}, {token: server.token})
  const {id} = await client.users.getById('me')
  return {id, socket, request}
}
