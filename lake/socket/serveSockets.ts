import type {IncomingMessage, Server} from 'node:http'
import type {Duplex} from 'node:stream'
import {WebSocket, WebSocketServer} from 'ws'
import type {Every} from '../lakeContext.ts'
import {limits} from '../limits.ts'
import {closeCodes, type OpenSession, type SocketPeer} from './socket.ts'

/**
 * Lets WebSockets in on the port of an HTTP server. One that does not answer a ping is cut off.
 *
 * @param decide - sees each handshake as a request, and never throws: gives the session to open, or the response that refuses it.
 * @returns the function that closes every socket; their browsers come back by themselves.
 */
export function serveSockets(
  server: Server,
  decide: (handshake: Request) => OpenSession | Response,
  {every, log}: {every: Every; log: (error: unknown) => void},
): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.socketMessageBytes,
    perMessageDeflate: false,
  })
  const silent = new WeakSet<WebSocket>()

  server.on('upgrade', (message, stream, head) => {
    stream.on('error', () => stream.destroy())
    const handshake = requestOf(message)
    const decision =
      handshake === undefined
        ? new Response('The Host header is not a host', {status: 400})
        : decide(handshake)
    if (decision instanceof Response) refuse(stream, decision).catch(log)
    else sockets.handleUpgrade(message, stream, head, (socket) => run(socket, decision))
  })

  const run = (socket: WebSocket, open: OpenSession): void => {
    const session = open(peerOf(socket))
    socket.on('error', log)
    socket.on('pong', () => silent.delete(socket))
    socket.on('close', () => session.end())
    socket.on('message', (data, isBinary) => {
      if (isBinary || !Buffer.isBuffer(data)) socket.close(closeCodes.unsupportedData, 'text only')
      else session.receive(data.toString('utf8'))
    })
  }

  const stopPings = every(limits.socketPing, () => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate()
      silent.add(socket)
      socket.ping()
    }
  })

  return () => {
    stopPings()
    for (const socket of sockets.clients) {
      socket.close(closeCodes.goingAway, 'the lake is closing')
      socket.terminate()
    }
  }
}

function peerOf(socket: WebSocket): SocketPeer {
  return {
    send: (text) => {
      const {promise, resolve} = Promise.withResolvers<void>()
      if (socket.readyState !== WebSocket.OPEN) resolve()
      // A reader that lets this much wait is not coming back for it.
      else if (socket.bufferedAmount > limits.socketBacklogBytes) socket.terminate()
      else socket.send(text, () => resolve())
      return promise
    },
    close: (code, reason) => socket.close(code, reason),
  }
}

function requestOf({url, headers: {host}, rawHeaders}: IncomingMessage): Request | undefined {
  const address = URL.parse(`http://${host}${url}`)
  if (address === null) return undefined
  const headers = new Headers()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  }
  return new Request(address, {headers})
}

async function refuse(stream: Duplex, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  stream.end(
    Buffer.concat([
      Buffer.from(
        `HTTP/1.1 ${response.status} ${response.statusText}\r\nConnection: close\r\n` +
          `Content-Type: ${response.headers.get('content-type') ?? 'text/plain'}\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
    ]),
  )
}
