import {randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {ContentError, createClinicContent, createReader, live, questions} from '../../queries/index.ts'
import type {ClinicContent, ReadingClient} from '../../queries/index.ts'
import {startOverHttp} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {countingLake} from './countingLake.ts'
import {follow} from './follow.ts'
import {seededDataset} from './seededDataset.ts'
import {treatmentEditor} from './treatmentEditor.ts'
import type {TreatmentEditor} from './treatmentEditor.ts'
import {isQuery, visitor} from './visitor.ts'
import type {Line, Visitor} from './visitor.ts'

const clinic = 'example-back-clinic-us'
const acetaminophen = questions.treatment('acetaminophen')

let lake: LakeUnderTest
let editor: SanityClient
let treatment: TreatmentEditor
beforeAll(async () => {
  lake = await startOverHttp()
  editor = await seededDataset(lake)
  treatment = treatmentEditor(editor, 'acetaminophen')
})
afterAll(() => lake.close())

const visit = (line?: Line): Visitor => visitor(lake, editor, line)
const contentOf = (client: ReadingClient): ClinicContent =>
  createClinicContent({client, clinic, perspective: 'published'})

const editAnotherPage = () => editor.patch('symptom-numbness').set({summary: randomUUID()}).commit()

describe('what is published', () => {
  test('is told at first, and again when something in it changes', async () => {
    const {client, requests} = visit()
    const page = follow(contentOf(client), acetaminophen)
    expect((await page.next())?.name).toBe('Acetaminophen')
    const firstRequests = requests.length

    await treatment.publish('Changed in the studio.')
    expect((await page.next())?.summary).toBe('Changed in the studio.')
    const eventIds = requests
      .slice(firstRequests)
      .map(({searchParams}) => searchParams.get('lastLiveEventId'))
    expect(eventIds).toEqual([expect.any(String), eventIds[0]])
    await page.stop()
  })

  test('is not read again when something else changes', async () => {
    const {client, readings} = visit()
    const page = follow(contentOf(client), acetaminophen)
    const other = follow(contentOf(client), questions.symptom('numbness'))
    await Promise.all([page.next(), other.next()])

    await editAnotherPage()
    await other.next()
    await treatment.publish('Changed after another page.')
    expect((await page.next())?.summary).toBe('Changed after another page.')
    expect(readings()).toBe(4)
    await Promise.all([page.stop(), other.stop()])
  })

  test('takes up a new local word at once, though words are kept for a minute', async () => {
    const content = contentOf(visit().client)
    expect((await content.treatment('acetaminophen'))?.name).toBe('Acetaminophen')
    const page = follow(content, acetaminophen)
    await page.next()

    await editor.patch('localTerm-acetaminophen').set({'variants[_key=="us"].term': 'tylenol'}).commit()
    expect((await page.next())?.name).toBe('Tylenol')
    await editor.patch('localTerm-acetaminophen').set({'variants[_key=="us"].term': 'acetaminophen'}).commit()
    expect((await page.next())?.name).toBe('Acetaminophen')
    await page.stop()
  })

  test('is read once more, however much changes while it is being read', async () => {
    const gate = Promise.withResolvers<void>()
    const {client, readings} = visit(async (request, pass) => {
      if (isQuery(new URL(request.url))) await gate.promise
      return pass()
    })
    // A client has one stream for all who listen: what this one has heard, the page has heard.
    const open = Promise.withResolvers<void>()
    const heard = Promise.withResolvers<void>()
    let changes = 0
    const subscription = client.live.events().subscribe(({type}) => {
      if (type === 'welcome') open.resolve()
      if (type === 'message' && ++changes === 50) heard.resolve()
    })
    await open.promise
    const page = follow(contentOf(client), acetaminophen)
    await Promise.all(Array.from({length: 49}, (_, index) => treatment.publish(`Version ${index}.`)))
    await treatment.publish('The last version.')
    await heard.promise
    gate.resolve()

    await page.next()
    expect((await page.next())?.summary).toBe('The last version.')
    await treatment.publish('A version of its own.')
    expect((await page.next())?.summary).toBe('A version of its own.')
    expect(readings()).toBe(3)
    await page.stop()
    subscription.unsubscribe()
  })

  test('is read past the CDN at first, and out of it only after the change', async () => {
    const {requests, client} = visit()
    const onCdn = client.withConfig({
      apiHost: 'https://api.sanity.io',
      useProjectHostname: true,
      useCdn: true,
    })
    const page = follow(contentOf(onCdn), acetaminophen)
    await page.next()
    await treatment.publish('Changed behind the CDN.')
    await page.next()
    await page.stop()

    const readings = requests.filter(isQuery)
    expect(
      readings.map(({hostname, searchParams}) => [hostname, searchParams.has('lastLiveEventId')]),
    ).toEqual([
      ['local.api.sanity.io', false],
      ['local.api.sanity.io', false],
      ['local.apicdn.sanity.io', true],
      ['local.apicdn.sanity.io', true],
    ])
  })
})

test('in preview, drafts are told as they are written', async () => {
  const [{client}, {client: site, readings}] = [visit(), visit()]
  const draft = follow(createClinicContent({client, clinic, perspective: 'drafts'}), acetaminophen)
  const page = follow(contentOf(site), acetaminophen)
  await Promise.all([draft.next(), page.next()])

  await treatment.draft('A draft.')
  expect((await draft.next())?.summary).toBe('A draft.')
  await treatment.draft(null)
  expect((await draft.next())?.summary).toBeNull()
  await treatment.discardDraft()
  expect((await draft.next())?.summary).toBe((await treatment.stored())['summary'])

  await treatment.publish('Changed after the draft.')
  expect((await page.next())?.summary).toBe('Changed after the draft.')
  expect(readings()).toBe(2)
  await Promise.all([draft.stop(), page.stop()])
})

describe('what cannot be read', () => {
  test('is told, and the answer before stands until it is mended', async () => {
    const {client} = visit()
    const told = Promise.withResolvers<unknown>()
    const page = follow(contentOf(client), acetaminophen, {onError: told.resolve})
    await page.next()

    await treatment.publish(null)
    expect(await told.promise).toBeInstanceOf(ContentError)
    await treatment.publish('Mended.')
    expect((await page.next())?.summary).toBe('Mended.')
    await page.stop()
  })

  test('ends it when nobody is told', async () => {
    const {client} = visit()
    const page = follow(contentOf(client), acetaminophen)
    await page.next()

    await treatment.publish(null)
    await expect(page.next()).rejects.toMatchObject({
      code: 'content-invalid',
      documentId: 'treatment-acetaminophen',
    })
    await treatment.publish('Mended.')
  })

  test('is asked again when a document that was not known before is mended', async () => {
    const {client} = visit()
    const errors: unknown[] = []
    const broken = Promise.withResolvers<void>()
    const page = follow(contentOf(client), acetaminophen, {
      onError: (error) => {
        errors.push(error)
        broken.resolve()
      },
    })
    await page.next()

    const {evidence} = await treatment.stored()
    await editor.create({_id: 'source-new', _type: 'source', title: 'Without a slug'})
    await editor
      .patch('treatment-acetaminophen')
      .insert('after', 'evidence[0].sources[-1]', [{_key: 'new', _type: 'reference', _ref: 'source-new'}])
      .commit()
    await broken.promise
    expect(errors).toEqual([expect.objectContaining({code: 'content-invalid', documentId: 'source-new'})])

    const known = await editor.getDocument('source-nice-ng59')
    await editor.createOrReplace({...known, _id: 'source-new', _type: 'source'})
    expect((await page.next())?.evidence[0]?.sources.map(({_id}) => _id)).toContain('source-new')
    await page.stop()
    await editor.patch('treatment-acetaminophen').set({evidence}).commit()
  })
})

describe('when it is aborted', () => {
  test('the lake’s end of the connection is closed too', async () => {
    const counting = await countingLake()
    const {client} = visitor(counting, await seededDataset(counting))
    const page = follow(contentOf(client), acetaminophen)
    await page.next()
    expect(counting.openStreams()).toBe(1)

    await page.stop()
    expect(await page.next()).toBeUndefined()
    expect(counting.openStreams()).toBe(0)
    await counting.close()
  })

  test('an answer that is being made is not given', async () => {
    const {client} = visit()
    const stopping = new AbortController()
    const stoppingQuestion: typeof acetaminophen = {
      ...acetaminophen,
      answer: (result, context) => {
        stopping.abort()
        return acetaminophen.answer(result, context)
      },
    }
    await contentOf(client).live(stoppingQuestion, () => expect.unreachable(), {signal: stopping.signal})
  })

  test('an answer that is on its way is not given', async () => {
    const asked = Promise.withResolvers<void>()
    const {client} = visit(async (request, pass) => {
      if (isQuery(new URL(request.url))) {
        asked.resolve()
        await new Promise((resolve) => request.signal.addEventListener('abort', resolve))
      }
      return pass()
    })
    const page = follow(contentOf(client), acetaminophen)
    await asked.promise
    await page.stop()
    expect(await page.next()).toBeUndefined()
  })

  test('beforehand, nothing is asked', async () => {
    const {client, requests} = visit()
    const reader = createReader({client, clinic, perspective: 'published'})
    await live(reader, acetaminophen, () => expect.unreachable(), {signal: AbortSignal.abort()})
    expect(requests).toEqual([])
  })
})

test('what goes wrong where answers go ends it, and closes the connection', async () => {
  const counting = await countingLake()
  const {client} = visitor(counting, await seededDataset(counting))
  const onChange = () => Promise.reject(new Error('No room on the page.'))
  const onError = () => expect.unreachable()
  await expect(contentOf(client).live(acetaminophen, onChange, {onError})).rejects.toThrow(
    'No room on the page.',
  )
  expect(counting.openStreams()).toBe(0)
  await counting.close()
})
