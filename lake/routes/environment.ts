import type {Context} from 'hono'
import * as z from 'zod'
import {BadRequestError, BodyTooLargeError} from '../errors.ts'
import {limits} from '../limits.ts'
import type {Caller} from '../role.ts'

/** What `createLake` finds out about every request before a route sees it. */
export interface LakeEnvironment {
  Variables: {
    caller: Caller
    apiVersion: string
  }
}

export type LakeRequestContext = Context<LakeEnvironment>

/** The body of a request, parsed; an absent one counts as `{}`. Throws a `BadRequestError` that says what is wrong and where. */
export async function readBody<Schema extends z.ZodType>(
  c: LakeRequestContext,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = await readText(c.req.raw)
  let body: unknown
  try {
    body = text === '' ? {} : JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new BadRequestError(`The request body is not JSON: ${reason}`, {cause})
  }
  return parseRequest(schema, body, 'The request body')
}

/** The body as text. Throws a `BodyTooLargeError`, without reading on, when it is over the limit. */
async function readText(request: Request): Promise<string> {
  const length = request.headers.get('content-length')
  // HTTP holds a sender to the length it announces.
  if (length !== null && Number(length) <= limits.requestBytes) return request.text()
  if (Number(length) > limits.requestBytes) throw new BodyTooLargeError(limits.requestBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const chunk = await reader?.read()
    if (chunk?.value === undefined) return Buffer.concat(chunks).toString('utf8')
    chunks.push(chunk.value)
    size += chunk.value.byteLength
    if (size > limits.requestBytes) throw new BodyTooLargeError(limits.requestBytes)
  }
}

/** The parameters after the question mark, parsed; of repeated ones the last counts. */
export function readParameters<Schema extends z.ZodType>(
  c: LakeRequestContext,
  schema: Schema,
): z.infer<Schema> {
  return parseRequest(schema, Object.fromEntries(new URL(c.req.url).searchParams), 'The query string')
}

/** GROQ parameters in a query string: `$slug="back-spasm"`, each value as JSON. */
export function readGroqParameters(c: LakeRequestContext): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const [name, text] of new URL(c.req.url).searchParams) {
    if (!name.startsWith('$')) continue
    try {
      params[name.slice(1)] = JSON.parse(text)
    } catch (cause) {
      throw new BadRequestError(
        `The parameter ${name} is not JSON: ${text}. Strings need their quotes: ${name}="..."`,
        {
          cause,
        },
      )
    }
  }
  return params
}

/** Parses a part of a request, named `what`. Throws a `BadRequestError` with every failing path. */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  what: string,
): z.infer<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new BadRequestError(`${what} is not what it should be:\n${z.prettifyError(parsed.error)}`)
}
