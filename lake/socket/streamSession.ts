import type {Every} from '../lakeContext.ts'
import {limits} from '../limits.ts'
import {closeCodes, type OpenSession} from './socket.ts'
import {
  readFrame,
  type StreamResponseFrame,
  streamHeartbeat,
  streamPathPattern,
  streamRequestFrame,
} from './streamFrames.ts'

/** What a stream's request may say beside its address. */
const forwardedHeaders = ['accept', 'authorization', 'last-event-id', 'x-sanity-project-id']

/**
 * A WebSocket that carries event streams: every `open` frame is a request that `fetch` answers, and its
 * body is passed on as it comes. A reader that is slow holds up its own streams only.
 *
 * @param origin - of the lake, as the browser addressed it.
 */
export function streamSession({
  origin,
  fetch,
  every,
  log,
}: {
  origin: string
  fetch: (request: Request) => Promise<Response>
  every: Every
  log: (error: unknown) => void
}): OpenSession {
  return (peer) => {
    const streams = new Map<number, AbortController>()
    const send = (frame: StreamResponseFrame): Promise<void> => peer.send(JSON.stringify(frame))
    const stopHeartbeat = every(streamHeartbeat, () => void send({type: 'heartbeat'}))

    const carry = async (stream: number, request: Request): Promise<void> => {
      const response = await fetch(request)
      const contentType = response.headers.get('content-type') ?? 'text/plain'
      await send({
        type: 'response',
        stream,
        status: response.status,
        headers: {'content-type': contentType},
      })
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
        await send({type: 'data', stream, text: part.value})
      }
    }

    const open = (stream: number, url: URL, headers: Record<string, string>): void => {
      const controller = new AbortController()
      const forwarded = Object.entries(headers).filter(([name]) =>
        forwardedHeaders.includes(name.toLowerCase()),
      )
      streams.set(stream, controller)
      void carry(stream, new Request(url, {headers: forwarded, signal: controller.signal}))
        .catch((error: unknown) => {
          if (!controller.signal.aborted) log(error)
        })
        .finally(() => {
          if (streams.get(stream) !== controller) return undefined
          streams.delete(stream)
          return send({type: 'end', stream})
        })
    }

    const close = (stream: number): void => {
      const controller = streams.get(stream)
      streams.delete(stream)
      controller?.abort()
    }

    return {
      receive: (text) => {
        const frame = readFrame(streamRequestFrame, text)
        if (frame === undefined) return peer.close(closeCodes.policyViolation, 'not a frame of this socket')
        if (frame.type === 'close') return close(frame.stream)
        const url = URL.parse(frame.url, origin)
        if (url === null || url.origin !== origin || !streamPathPattern.test(url.pathname)) {
          return peer.close(closeCodes.policyViolation, 'this socket carries event streams only')
        }
        if (streams.has(frame.stream)) return peer.close(closeCodes.policyViolation, 'stream number in use')
        if (streams.size >= limits.streamsPerSocket) {
          return peer.close(closeCodes.policyViolation, 'too many streams on one socket')
        }
        return open(frame.stream, url, frame.headers)
      },
      end: () => {
        stopHeartbeat()
        for (const stream of streams.keys()) close(stream)
      },
    }
  }
}
