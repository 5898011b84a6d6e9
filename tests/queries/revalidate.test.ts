import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {describe, expect, test} from 'vitest'
import {revalidate} from '../../queries/revalidate.ts'
import {WebhookError} from '../../queries/WebhookError.ts'

const secret = 'the secret of the webhook'
const sentAt = new Date('2026-11-22T10:00:00Z')
const hour = 60 * 60 * 1000
const clockAfter = (milliseconds: number) => () => new Date(sentAt.getTime() + milliseconds)

const address = 'https://clinic.example/api/revalidate'
const post = (body: string, signature: string) =>
  new Request(address, {method: 'POST', body, headers: {[SIGNATURE_HEADER_NAME]: signature}})

/** A request as Sanity sends it. */
const signed = async (body: string) => post(body, await encodeSignatureHeader(body, sentAt.getTime(), secret))

const receive = (request: Request) => revalidate(request, secret, {clock: clockAfter(0)})

const refusalOf = async (call: Promise<unknown>): Promise<WebhookError> => {
  const error: unknown = await call.catch((reason: unknown) => reason)
  if (error instanceof WebhookError) return error
  throw new Error('Expected a WebhookError.', {cause: error})
}

describe('a change', () => {
  test('gives the tags to drop, and the document', async () => {
    const request = await signed('{"_id":"condition-back-spasm","_type":"condition"}')
    expect(await receive(request)).toEqual({
      tags: ['content:condition', 'content:condition-back-spasm'],
      documentId: 'condition-back-spasm',
      type: 'condition',
    })
  })

  test('is read from a whole document too, for a webhook without a projection', async () => {
    const text = 'Rückenkrampf '.repeat(20_000)
    const request = await signed(
      JSON.stringify({_id: 'faq-heat', _type: 'faq', slug: {current: 'heat'}, text}),
    )
    expect((await receive(request)).tags).toEqual(['content:faq', 'content:faq-heat'])
  })

  test.each(['drafts.faq-heat', 'versions.autumn.faq-heat'])(
    'of %s has the tags of faq-heat',
    async (_id) => {
      const {tags, documentId} = await receive(await signed(JSON.stringify({_id, _type: 'faq'})))
      expect(tags).toEqual(['content:faq', 'content:faq-heat'])
      expect(documentId).toBe(_id)
    },
  )

  test('may arrive as late as Sanity tries again, and later when many wait', async () => {
    const request = await signed('{"_id":"faq-heat","_type":"faq"}')
    const {tags} = await revalidate(request, secret, {clock: clockAfter(23 * hour)})
    expect(tags).toContain('content:faq-heat')
  })
})

describe('a refusal', () => {
  const body = '{"_id":"faq-heat","_type":"faq"}'

  test('is a response that says what to do', async () => {
    const response = (await refusalOf(receive(await signed('{"_type":"faq"}')))).toResponse()
    expect(response.status).toBe(400)
    expect(await response.text()).toBe(
      'The body does not tell the _id and _type of a document. Set the projection of the webhook to {_id, _type}.',
    )
  })

  test('of another method says which is allowed', async () => {
    const response = (await refusalOf(receive(new Request(address)))).toResponse()
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect(await response.text()).toContain('this is GET')
  })

  test('meets a request without a signature', async () => {
    const {status, message} = await refusalOf(receive(new Request(address, {method: 'POST', body})))
    expect(status).toBe(401)
    expect(message).toContain('There is no sanity-webhook-signature header.')
  })

  test('meets a signature made with another secret', async () => {
    const request = post(body, await encodeSignatureHeader(body, sentAt.getTime(), 'a guess'))
    expect((await refusalOf(receive(request))).status).toBe(401)
  })

  test('meets a body that is not the one that was signed', async () => {
    const request = post(
      '{"_id":"faq-ice","_type":"faq"}',
      await encodeSignatureHeader(body, sentAt.getTime(), secret),
    )
    expect((await refusalOf(receive(request))).status).toBe(401)
  })

  test('meets a time that is not the one that was signed', async () => {
    const signature = await encodeSignatureHeader(body, sentAt.getTime(), secret)
    const later = signature.replace(`t=${sentAt.getTime()}`, `t=${sentAt.getTime() + hour}`)
    expect((await refusalOf(receive(post(body, later)))).status).toBe(401)
  })

  test.each(['', 'secret', 't=1,v1=x', 't=99999999999999999999,v1=x'])(
    'meets the signature “%s”',
    async (signature) => {
      expect((await refusalOf(receive(post(body, signature)))).status).toBe(401)
    },
  )

  test('meets a request that is sent again after a day', async () => {
    const call = revalidate(await signed(body), secret, {clock: clockAfter(25 * hour)})
    const {status, message} = await refusalOf(call)
    expect(status).toBe(401)
    expect(message).toContain('older than a day')
  })

  test('meets a body that is too long, and reads no further', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 100_000
        controller.enqueue(new Uint8Array(100_000))
      },
    })
    // Fetch asks for `duplex` with a stream, and TypeScript does not know it yet.
    const init = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: {[SIGNATURE_HEADER_NAME]: 't=1,v1=x'},
    }
    const request = new Request(address, init)
    expect((await refusalOf(receive(request))).status).toBe(413)
    expect(sent).toBeLessThan(2_000_000)
  })

  test.each(['faq-heat', '{"_id":', '[]', 'null', '"faq"', '{"_id":"faq-heat"}', '{"_type":"faq"}'])(
    'meets the body %s',
    async (wrong) => {
      expect((await refusalOf(receive(await signed(wrong)))).status).toBe(400)
    },
  )

  test.each(['', 'faq heat', 'a,b', 'ü', 7])('meets the id %j, of which no tag can be made', async (_id) => {
    const call = receive(await signed(JSON.stringify({_id, _type: 'faq'})))
    expect((await refusalOf(call)).status).toBe(400)
  })

  test('asks Sanity to try again when the site has no secret yet', async () => {
    const {status, message} = await refusalOf(revalidate(await signed(body), ''))
    expect(status).toBe(500)
    expect(message).toContain('There is no secret')
  })
})
