import {once} from 'node:events'
import type {SanityClient} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {type LakeServer, startLakeServer} from '../../../lake/index.ts'
import {streamSocketPath} from '../../../lake/socket/streamFrames.ts'
import {createLakeFetch} from '../../../studio/local/lakeFetch.ts'
import {createStreamSocket, type StreamSocket} from '../../../studio/local/streamSocket.ts'
import {clientOf, temporaryDirectory} from '../../lake/lakeUnderTest.ts'
import {listenTo} from '../../lake/listenTo.ts'
import {type CuttableProxy, startCuttableProxy} from './cuttableProxy.ts'

let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let server: LakeServer
let proxy: CuttableProxy
let streams: StreamSocket
/** Listens through the proxy and the stream socket. */
let listener: SanityClient
/** Writes straight to the lake. */
let writer: SanityClient

beforeEach(async () => {
  directory = await temporaryDirectory()
  server = await startLakeServer({dataDirectory: directory.path})
  proxy = await startCuttableProxy(server.port)
  streams = createStreamSocket(proxy.url)
  const lakeFetch = createLakeFetch(streams)
  const config = {dataset: 'production', token: server.token}
  listener = clientOf({apiHost: proxy.url, resolveFetch: () => lakeFetch}, config)
  writer = clientOf({apiHost: server.url, resolveFetch: undefined}, config)
})
afterEach(async () => {
  streams.close()
  await proxy.close()
  await server.close()
  await directory.remove()
})

const everything = {includeAllVersions: true}

test('forty listeners share one connection', async () => {
  const listening = await Promise.all(
    Array.from({length: 40}, () => listenTo(listener, '*[_type == "treatment"]', {}, everything)),
  )
  await writer.create({_id: 'ice', _type: 'treatment'})
  const heard = await Promise.all(listening.map((one) => one.next()))
  expect(heard.map(({documentId}) => documentId)).toEqual(Array.from({length: 40}, () => 'ice'))
  expect(proxy.connections).toBe(1)
})

test('a listener that was stopped hears no more, and its neighbour does', async () => {
  const stopped = await listenTo(listener, '*', {}, everything)
  const neighbour = await listenTo(listener, '*', {}, everything)
  stopped.stop()
  await writer.create({_id: 'ice', _type: 'treatment'})
  expect(await neighbour.next()).toMatchObject({documentId: 'ice'})
})

test('a listener whose connection is cut is told so, comes back and hears what follows', async () => {
  const events: string[] = []
  const welcomes = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const mutation = Promise.withResolvers<string>()
  const subscription = listener
    .listen('*', {}, {...everything, events: ['welcome', 'reconnect', 'mutation']})
    .subscribe((event) => {
      events.push(event.type)
      if (event.type === 'welcome')
        welcomes[events.filter((type) => type === 'welcome').length - 1]?.resolve()
      if (event.type === 'mutation') mutation.resolve(event.documentId)
    })
  await welcomes[0]?.promise
  proxy.cut()
  await welcomes[1]?.promise
  await writer.create({_id: 'ice', _type: 'treatment'})
  expect(await mutation.promise).toBe('ice')
  expect(events).toEqual(['welcome', 'reconnect', 'welcome', 'mutation'])
  subscription.unsubscribe()
})

test('a stream asked for while the lake is away begins when it is back', async () => {
  await server.close()
  const listening = listenTo(listener, '*', {}, everything)
  server = await startLakeServer({dataDirectory: directory.path, port: server.port})
  const again = await listening
  await writer.create({_id: 'ice', _type: 'treatment'})
  expect(await again.next()).toMatchObject({documentId: 'ice'})
})

test('what the lake refuses is refused with its status', async () => {
  const response = await streams.fetch(`${proxy.url}/v2025-02-19/data/listen/nowhere?query=*`, {headers: {}})
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({error: 'Not Found'})
})

test('an aborted stream fails with the reason of its reader', async () => {
  const reading = new AbortController()
  const response = await streams.fetch(`${proxy.url}/v2025-02-19/data/listen/production?query=*`, {
    headers: {},
    signal: reading.signal,
  })
  reading.abort(new Error('enough'))
  await expect(response.text()).rejects.toThrow('enough')
})

describe('the socket is closed on who misuses it', () => {
  const open = {type: 'open', stream: 1, headers: {}}
  test.each([
    ['says something else', 'hello'],
    ['asks for something that is not an event stream', {...open, url: '/v1/users/me'}],
    ['asks for another host', {...open, url: 'http://example.com/v1/data/listen/production?query=*'}],
    ['hides a path behind another', {...open, url: '/v1/data/listen/../../users/me'}],
  ])('who %s', async (_misuse, message) => {
    const socket = new WebSocket(new URL(streamSocketPath, server.url.replace('http', 'ws')))
    await once(socket, 'open')
    socket.send(typeof message === 'string' ? message : JSON.stringify(message))
    const [code] = await once(socket, 'close')
    expect(code).toBe(1008)
  })
})

describe('the handshake is refused', () => {
  async function handshake(path: string, headers: Record<string, string>): Promise<number | undefined> {
    const socket = new WebSocket(new URL(path, server.url.replace('http', 'ws')), {headers})
    const [, response] = await once(socket, 'unexpected-response')
    socket.on('error', () => {})
    socket.terminate()
    return response.statusCode
  }

  test('to a page of another origin', async () => {
    expect(await handshake(streamSocketPath, {origin: 'https://example.com'})).toBe(403)
    expect(await handshake('/v2022-06-30/socket/production', {origin: 'https://example.com'})).toBe(403)
  })

  test('under a host name that was pointed at this machine', async () => {
    expect(await handshake(streamSocketPath, {host: 'rebound.example.com'})).toBe(421)
  })

  test('for a dataset that is not there, and for any other path', async () => {
    expect(await handshake('/v2022-06-30/socket/nowhere', {})).toBe(404)
    expect(await handshake('/elsewhere', {})).toBe(404)
  })
})
