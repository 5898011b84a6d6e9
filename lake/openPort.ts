import {once} from 'node:events'
import {createServer, type Server, type ServerResponse} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import {getRequestListener} from '@hono/node-server'
import type {Certificate} from './certificate.ts'
import type {Lake} from './createLake.ts'
import {errorCode} from './errorCode.ts'
import {PortInUseError} from './errors.ts'
import type {Every} from './lakeContext.ts'
import {limits} from './limits.ts'
import {serveSockets} from './socket/serveSockets.ts'

export interface OpenPort {
  /** The address it listens on. */
  readonly url: URL
  /** Ends the event streams, answers what is under way, then closes the port. */
  close(): Promise<void>
}

/**
 * Serves a lake on a port: requests and WebSockets, over TLS when there is a certificate.
 *
 * @throws PortInUseError
 */
export async function openPort(
  lake: Pick<Lake, 'fetch' | 'acceptSocket' | 'endStreams'>,
  {
    host,
    port,
    certificate,
    every,
    log,
  }: {
    host: string
    /** 0 takes a free one. */
    port: number
    certificate: Certificate | undefined
    every: Every
    log: (error: unknown) => void
  },
): Promise<OpenPort> {
  const answer = getRequestListener(lake.fetch, {overrideGlobalObjects: false})
  const underWay = new Set<ServerResponse>()
  const options = {keepAliveTimeout: limits.connectionKeepAlive}
  const server =
    certificate === undefined ? createServer(options) : createTlsServer({...options, ...certificate})
  server.on('request', (request, response) => {
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
    void answer(request, response)
  })
  const closeSockets = serveSockets(server, lake.acceptSocket, {every, log})
  try {
    const url = await listen(server, certificate === undefined ? 'http' : 'https', host, port)
    return {
      url,
      close: async () => {
        const closed = once(server, 'close')
        server.close()
        closeSockets()
        lake.endStreams()
        await Promise.all([...underWay].map((response) => once(response, 'close')))
        server.closeAllConnections()
        await closed
      },
    }
  } catch (error) {
    // Its heartbeat would keep the process alive.
    closeSockets()
    throw error
  }
}

function listen(server: Server, protocol: 'http' | 'https', host: string, port: number): Promise<URL> {
  const {promise, resolve, reject} = Promise.withResolvers<URL>()
  server.once('error', (error) => {
    reject(errorCode(error) === 'EADDRINUSE' ? new PortInUseError(host, port, error) : error)
  })
  server.listen(port, host, () => {
    const address = server.address()
    if (address === null || typeof address === 'string') return reject(new Error('The server has no port'))
    const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
    resolve(new URL(`${protocol}://${name}:${address.port}`))
  })
  return promise
}
