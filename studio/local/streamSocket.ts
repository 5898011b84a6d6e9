import {
  readFrame,
  streamHeartbeat,
  type StreamRequestFrame,
  streamResponseFrame,
  type StreamResponseFrame,
  streamSocketPath,
} from '../../lake/socket/streamFrames.ts'
import {createStreamedResponse, type StreamedResponse} from './streamedResponse.ts'

/** Milliseconds before each attempt to connect again; the last one repeats. */
const retryDelays = [100, 300, 1000, 2000, 5000]

/**
 * Milliseconds after which the reader of a cut stream asks again, as server-sent events tell it: soon, because a
 * request waits here for the connection.
 */
const readerRetry = 200

/** Milliseconds without a word from the lake after which the connection counts as dead. */
const silenceLimit = 3 * streamHeartbeat

/** Carries event streams to and from a lake over one WebSocket. */
export interface StreamSocket {
  /**
   * Like `fetch`, for an event stream: gives the response as soon as the lake begins it. When the connection is
   * cut, the body fails with a `TypeError` and its reader asks again from where it was. A request made while
   * there is no connection waits for one.
   */
  fetch(
    url: string,
    request: {headers: Record<string, string>; signal?: AbortSignal | undefined},
  ): Promise<Response>
  /** Ends every stream and the connection. */
  close(): void
}

/**
 * Connects with the first stream, and again, after pauses that grow, whenever the WebSocket closes or falls
 * silent while streams are wanted.
 *
 * @param lakeUrl - such as `http://127.0.0.1:3900`
 */
export function createStreamSocket(lakeUrl: string): StreamSocket {
  const address = new URL(streamSocketPath, lakeUrl.replace(/^http/, 'ws'))
  const streams = new Map<number, {request: StreamRequestFrame; answer: StreamedResponse}>()
  let streamsMade = 0
  let attempt = 0
  let socket: WebSocket | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let silenceTimer: ReturnType<typeof setTimeout> | undefined

  const send = (frame: StreamRequestFrame): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
  }

  const connect = (): void => {
    clearTimeout(retryTimer)
    retryTimer = undefined
    const connection = new WebSocket(address)
    socket = connection
    const awaitWord = (): void => {
      clearTimeout(silenceTimer)
      silenceTimer = setTimeout(() => lose(connection), silenceLimit)
    }
    awaitWord()
    connection.addEventListener('open', () => {
      attempt = 0
      for (const {request} of streams.values()) send(request)
    })
    connection.addEventListener('message', ({data}) => {
      if (connection !== socket) return
      awaitWord()
      const frame = typeof data === 'string' ? readFrame(streamResponseFrame, data) : undefined
      if (frame === undefined) lose(connection)
      else receive(frame)
    })
    connection.addEventListener('close', () => lose(connection))
  }

  const receive = (frame: StreamResponseFrame): void => {
    if (frame.type === 'heartbeat') return
    const answer = streams.get(frame.stream)?.answer
    if (frame.type === 'response') begin(answer, frame)
    else if (frame.type === 'data') answer?.push(frame.text)
    else if (streams.delete(frame.stream)) answer?.end()
  }

  /** A stream that had begun fails; one that had not is asked for again on the next connection. */
  const lose = (connection: WebSocket): void => {
    if (connection !== socket) return
    disconnect()
    const cut = new TypeError('The connection to the lake was cut')
    for (const [stream, {answer}] of streams) {
      if (!answer.begun) continue
      streams.delete(stream)
      answer.fail(cut)
    }
    if (streams.size > 0) retryLater()
  }

  const disconnect = (): void => {
    clearTimeout(silenceTimer)
    const connection = socket
    socket = undefined
    connection?.close()
  }

  const retryLater = (): void => {
    retryTimer ??= setTimeout(connect, retryDelays[Math.min(attempt, retryDelays.length - 1)])
    attempt += 1
  }

  return {
    fetch: (url, {headers, signal}) => {
      if (signal?.aborted) return Promise.reject(signal.reason)
      const stream = (streamsMade += 1)
      const giveUp = (): void => {
        if (streams.delete(stream)) send({type: 'close', stream})
      }
      const answer = createStreamedResponse(giveUp)
      signal?.addEventListener('abort', () => {
        giveUp()
        answer.fail(signal.reason)
      })
      const request = {type: 'open', stream, url, headers} as const
      streams.set(stream, {request, answer})
      if (socket === undefined && retryTimer === undefined) connect()
      send(request)
      return answer.response
    },
    close: () => {
      clearTimeout(retryTimer)
      retryTimer = undefined
      disconnect()
      const closed = new DOMException('The stream socket was closed', 'AbortError')
      for (const {answer} of streams.values()) answer.fail(closed)
      streams.clear()
    },
  }
}

function begin(
  answer: StreamedResponse | undefined,
  {status, headers}: Extract<StreamResponseFrame, {type: 'response'}>,
): void {
  answer?.begin(status, headers)
  if (status === 200) answer?.push(`retry: ${readerRetry}\n\n`)
}
