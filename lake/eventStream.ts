import type {Every} from './lakeContext.ts'
import {limits} from './limits.ts'

export interface ServerSentEvent {
  readonly event: string
  readonly id?: string
  readonly data: unknown
}

export interface EventStream {
  readonly response: Response
  send(event: ServerSentEvent): void
  close(): void
}

/**
 * A response that stays open and carries server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html), with comments that keep it
 * open while nothing happens. A reader that falls too far behind is cut off: it reconnects and fetches again.
 *
 * @param onClose - called once, whoever ends the stream.
 */
export function openEventStream({
  signal,
  every,
  onClose,
}: {
  signal: AbortSignal
  every: Every
  onClose: () => void
}): EventStream {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let stopKeepAlive: (() => void) | undefined

  const end = (): ReadableStreamDefaultController<Uint8Array> | undefined => {
    const open = controller
    controller = undefined
    if (open !== undefined) {
      stopKeepAlive?.()
      signal.removeEventListener('abort', close)
      onClose()
    }
    return open
  }
  const close = (): void => end()?.close()
  const write = (text: string): void => {
    if (controller === undefined) return
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) <= 0) close()
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start: (started) => {
        controller = started
      },
      cancel: () => {
        end()
      },
    },
    new CountQueuingStrategy({highWaterMark: limits.listenerBacklog}),
  )
  stopKeepAlive = every(limits.listenerKeepAlive, () => write(':\n\n'))
  signal.addEventListener('abort', close)

  return {
    response: new Response(body, {
      headers: {'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache'},
    }),
    send: ({event, id, data}) => {
      write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`)
    },
    close,
  }
}
