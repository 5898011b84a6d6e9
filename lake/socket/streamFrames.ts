import * as z from 'zod/mini'

/**
 * The messages of the stream socket, as JSON: one WebSocket carries any number of event streams,
 * because a browser opens at most six HTTP/1.1 connections to a host and a studio tab alone holds that
 * many streams open. Each stream is a GET request and its response, numbered by the browser; what is in
 * them (resuming included) is the business of whoever reads the stream.
 */
export const streamSocketPath = '/streams'

/** What may travel here; every other request has a connection for itself. */
export const streamPathPattern = /^\/+v[\w-]+\/data\/(?:listen|live\/events)\/[\w~-]+$/

/** Milliseconds between two heartbeats of the lake. A browser that hears nothing for three of them reconnects. */
export const streamHeartbeat = 10_000

const stream = z.int().check(z.nonnegative())
const headers = z.record(z.string(), z.string())

/** From the browser. */
export const streamRequestFrame = z.discriminatedUnion('type', [
  z.object({type: z.literal('open'), stream, url: z.string(), headers}),
  z.object({type: z.literal('close'), stream}),
])

/** From the lake. A stream ends with `end`; a closed socket ends all of them. */
export const streamResponseFrame = z.discriminatedUnion('type', [
  z.object({type: z.literal('response'), stream, status: z.int(), headers}),
  z.object({type: z.literal('data'), stream, text: z.string()}),
  z.object({type: z.literal('end'), stream}),
  z.object({type: z.literal('heartbeat')}),
])

export type StreamRequestFrame = z.infer<typeof streamRequestFrame>
export type StreamResponseFrame = z.infer<typeof streamResponseFrame>

/** A message as a frame, or undefined when it is none. */
export function readFrame<Frame>(schema: z.ZodMiniType<Frame>, text: string): Frame | undefined {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = z.safeParse(schema, message)
  return parsed.success ? parsed.data : undefined
}
