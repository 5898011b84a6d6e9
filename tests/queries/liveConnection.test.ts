import {randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createClinicContent, queryOf, questions} from '../../queries/index.ts'
import type {ClinicContent, ReadingClient} from '../../queries/index.ts'
import {startOverHttp} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {follow} from './follow.ts'
import {seededDataset} from './seededDataset.ts'
import {toldStream} from './toldStream.ts'
import {treatmentEditor} from './treatmentEditor.ts'
import type {TreatmentEditor} from './treatmentEditor.ts'
import {isLive, visitor} from './visitor.ts'
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

describe('without live content', () => {
  const refused: Line = async (request, pass) =>
    isLive(new URL(request.url)) ? new Response('{}', {status: 404}) : pass()
  const partOf = (client: SanityClient): ReadingClient => ({
    config: client.config.bind(client),
    fetch: client.fetch.bind(client),
    listen: client.listen.bind(client),
  })

  test.each([
    {because: 'it is refused', visiting: () => visit(refused), part: (client: SanityClient) => client},
    {because: 'the client has none', visiting: () => visit(), part: partOf},
  ])('because $because, a listener tells of changes', async ({because, visiting, part}) => {
    const {client, readings} = visiting()
    const page = follow(contentOf(part(client)), acetaminophen)
    const other = follow(contentOf(part(client)), questions.symptom('numbness'))
    await Promise.all([page.next(), other.next()])

    await editAnotherPage()
    await other.next()
    await treatment.publish(`Changed though ${because}.`)
    expect((await page.next())?.summary).toBe(`Changed though ${because}.`)
    expect(readings()).toBe(4)
    await Promise.all([page.stop(), other.stop()])
  })

  test('because it goes away, it is left alone and a listener tells of changes', async () => {
    const stream = toldStream()
    const left = Promise.withResolvers<void>()
    const {client} = visit(async ({url, signal}, pass) => {
      if (!isLive(new URL(url))) return pass()
      signal.addEventListener('abort', () => left.resolve())
      return stream.response
    })
    const page = follow(contentOf(client), acetaminophen)
    stream.say('welcome')
    await page.next()

    await treatment.publish('Changed while it went away.')
    stream.say('goaway')
    expect((await page.next())?.summary).toBe('Changed while it went away.')
    await left.promise
    await treatment.publish('Changed after it went away.')
    expect((await page.next())?.summary).toBe('Changed after it went away.')
    await page.stop()
  })

  test('a listener tells of what comes and goes', async () => {
    const {client} = visit(refused)
    const slugs = follow(contentOf(client), questions.slugs('symptom'))
    const before = await slugs.next()

    await editor.create({_id: 'symptom-new', _type: 'symptom', slug: {_type: 'slug', current: 'new'}})
    expect(await slugs.next()).toEqual([...(before ?? []), 'new'].toSorted())
    await editor.delete('symptom-new')
    expect(await slugs.next()).toEqual(before)
    await slugs.stop()
  })

  test('and in preview it tells of drafts', async () => {
    const {client} = visit(refused)
    const draft = follow(createClinicContent({client, clinic, perspective: 'drafts'}), acetaminophen)
    await draft.next()

    await treatment.draft('A draft.')
    expect((await draft.next())?.summary).toBe('A draft.')
    await treatment.discardDraft()
    await draft.stop()
  })

  test('and without a listener there is an error that says so', async () => {
    const {client} = visit()
    const {config, fetch} = partOf(client)
    await expect(contentOf({config, fetch}).live(acetaminophen, () => {})).rejects.toMatchObject({
      code: 'argument-invalid',
      query: 'treatmentBySlugQuery',
      issues: [{path: 'client', message: 'expected `live` or `listen`', received: ['config', 'fetch']}],
    })
  })

  test('and with a listener that is refused there is the client’s own error', async () => {
    const {client} = visit()
    const error: unknown = await contentOf(client.withConfig({dataset: 'nowhere'}))
      .live(acetaminophen, () => {}, {onError: () => {}})
      .catch((reason: unknown) => reason)
    expect(error).toMatchObject({name: 'ConnectionFailedError', status: 404})
    expect(queryOf(error)).toBe('treatmentBySlugQuery')
  })
})

describe('a connection that is lost', () => {
  test.each([
    {what: 'live content', path: '/data/live/', refused: null},
    {what: 'a listener', path: '/data/listen/', refused: '/data/live/'},
  ])('to $what is opened again, and what was missed is read', async ({what, path, refused}) => {
    const [first, second] = [toldStream(), toldStream()]
    const back = Promise.withResolvers<void>()
    const streams = [first, second]
    const {client, readings} = visit(async ({url}, pass) => {
      if (refused !== null && url.includes(refused)) return new Response('{}', {status: 404})
      const stream = url.includes(path) ? streams.shift() : undefined
      if (stream === second) back.resolve()
      return stream?.response ?? pass()
    })
    const page = follow(contentOf(client), acetaminophen)
    first.say('welcome')
    await page.next()

    first.end()
    await back.promise
    await treatment.publish(`Changed while nobody listened to ${what}.`)
    second.say('welcome')
    expect((await page.next())?.summary).toBe(`Changed while nobody listened to ${what}.`)
    expect(readings()).toBe(2)
    await page.stop()
  })

  test('that comes back too late starts again', async () => {
    const stream = toldStream()
    const {client} = visit(async (request, pass) => (isLive(new URL(request.url)) ? stream.response : pass()))
    const page = follow(contentOf(client), acetaminophen)
    stream.say('welcome')
    await page.next()

    await treatment.publish('Changed long ago.')
    stream.say('restart')
    expect((await page.next())?.summary).toBe('Changed long ago.')
    await page.stop()
  })

  test('at first does not keep the answer back', async () => {
    const {client} = visit(async (request, pass) =>
      isLive(new URL(request.url)) ? new Response('', {status: 503}) : pass(),
    )
    const page = follow(contentOf(client), acetaminophen)
    expect((await page.next())?.name).toBe('Acetaminophen')
    await page.stop()
  })
})
