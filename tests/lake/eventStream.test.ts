import {expect, test} from 'vitest'
import {openEventStream} from '../../lake/eventStream.ts'
import {limits} from '../../lake/limits.ts'

/** A stream whose timer is turned by hand. */
function openTestStream() {
  const timers = new Set<() => void>()
  const closes: string[] = []
  const abort = new AbortController()
  const stream = openEventStream({
    signal: abort.signal,
    every: (_milliseconds, run) => {
      timers.add(run)
      return () => timers.delete(run)
    },
    onClose: () => closes.push('closed'),
  })
  return {stream, abort, closes, timers}
}

test('events are written as server-sent events', async () => {
  const {stream} = openTestStream()
  stream.send({event: 'mutation', id: 'a#b', data: {text: 'two\nlines'}})
  stream.close()

  expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(await stream.response.text()).toBe('event: mutation\nid: a#b\ndata: {"text":"two\\nlines"}\n\n')
})

test('comments keep a silent stream open', async () => {
  const {stream, timers} = openTestStream()
  for (const run of timers) run()
  stream.close()

  expect(await stream.response.text()).toBe(':\n\n')
  expect(timers.size).toBe(0)
})

test('a reader that goes away ends the stream once, and what is sent later is dropped', async () => {
  const {stream, closes, timers} = openTestStream()
  await stream.response.body?.cancel()
  stream.send({event: 'mutation', data: {}})
  stream.close()

  expect(closes).toEqual(['closed'])
  expect(timers.size).toBe(0)
})

test('a request that is aborted ends the stream', async () => {
  const {stream, abort, closes} = openTestStream()
  abort.abort()

  expect(closes).toEqual(['closed'])
  expect(await stream.response.text()).toBe('')
})

test('a reader that falls too far behind is cut off after what it was sent', async () => {
  const {stream, closes} = openTestStream()
  for (let at = 0; at < limits.listenerBacklog * 2; at++) stream.send({event: 'mutation', data: at})

  expect(closes).toEqual(['closed'])
  const received = (await stream.response.text()).split('\n\n').filter((event) => event !== '')
  expect(received).toHaveLength(limits.listenerBacklog)
})
