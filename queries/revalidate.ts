import {decodeSignatureHeader, isValidSignature, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {tagsOfChange} from './contentTags.ts'
import {WebhookError} from './WebhookError.ts'

/** A document that was created, changed or deleted. */
export interface ContentChange {
  /** What to drop from caches, as `contentTags` names it. */
  readonly tags: string[]
  readonly documentId: string
  readonly type: string
}

/** In bytes. The projection that is advised makes less than 300; a webhook without one sends the whole document. */
const maxBodySize = 1024 * 1024

/**
 * How long a signature holds, in milliseconds. Sanity tries again for half an hour and has one request at a time on its way,
 * so a delivery can be late, and one that is refused is not sent again; a replay only makes a cache ask once more.
 */
const signatureLifetime = 24 * 60 * 60 * 1000

const setProjection = 'Set the projection of the webhook to {_id, _type}.'

/** An id, or the name of a type. */
const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w.-]+$/.test(value)

/**
 * Reads a webhook that says that content has changed, and gives the tags to drop from caches. It runs wherever there is a
 * standard `Request` and Web Crypto.
 *
 * The webhook (https://www.sanity.io/docs/content-lake/webhooks) triggers on create, update and delete, with an empty filter,
 * the projection `{_id, _type}`, method POST, a secret, and without drafts and versions. Read anew what was dropped with
 * `useCdn: false`: the API CDN may still have the old answer.
 *
 * @example
 * try {
 *   const {tags} = await revalidate(request, secret)
 *   for (const tag of tags) revalidateTag(tag)
 *   return Response.json({tags})
 * } catch (error) {
 *   if (error instanceof WebhookError) return error.toResponse()
 *   throw error
 * }
 *
 * @param request - with its body as it came: a body that was parsed and written again has another signature.
 * @throws WebhookError for a request that is not POST (405), is longer than 1 MiB (413), is not signed with the secret in the
 *   last 24 hours (401) or does not tell `_id` and `_type` (400), and when `secret` is empty (500).
 */
export async function revalidate(
  request: Request,
  secret: string,
  {clock = () => new Date()}: {clock?: () => Date} = {},
): Promise<ContentChange> {
  if (request.method !== 'POST') {
    throw new WebhookError(
      405,
      `A webhook comes with POST, and this is ${request.method}. Set the HTTP method of the webhook to POST.`,
    )
  }
  if (secret === '') {
    throw new WebhookError(
      500,
      'There is no secret to check the signature with. Pass the one of the webhook to revalidate().',
    )
  }
  const signature = request.headers.get(SIGNATURE_HEADER_NAME)
  if (signature === null) {
    throw new WebhookError(
      401,
      `There is no ${SIGNATURE_HEADER_NAME} header. Give the webhook a secret, which makes Sanity sign it.`,
    )
  }
  const body = await readBody(request)
  if (!(await isValidSignature(body, signature, secret))) {
    throw new WebhookError(
      401,
      'The signature does not fit the body and the secret. Give the webhook and the site the same secret, and pass the body on as it came.',
    )
  }
  if (clock().getTime() - decodeSignatureHeader(signature).timestamp > signatureLifetime) {
    throw new WebhookError(
      401,
      'The signature is older than a day. If Sanity sent this only now, correct the clock of the site and publish the document again.',
    )
  }
  const {_id, _type} = parsePayload(body)
  return {tags: tagsOfChange({_id, _type}), documentId: _id, type: _type}
}

/** Reads no more than is allowed, whatever the length that a header claims. */
async function readBody(request: Request): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maxBodySize) {
      throw new WebhookError(413, `The body is longer than ${maxBodySize} bytes. ${setProjection}`)
    }
    text += decoder.decode(chunk, {stream: true})
  }
  return text + decoder.decode()
}

function parsePayload(body: string): {_id: string; _type: string} {
  let payload: unknown
  try {
    payload = JSON.parse(body)
  } catch (cause) {
    throw new WebhookError(400, `The body is not JSON. ${setProjection}`, {cause})
  }
  if (typeof payload === 'object' && payload !== null && '_id' in payload && '_type' in payload) {
    const {_id, _type} = payload
    if (isName(_id) && isName(_type)) return {_id, _type}
  }
  throw new WebhookError(400, `The body does not tell the _id and _type of a document. ${setProjection}`)
}
