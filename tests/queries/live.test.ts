import {randomUUID} from 'node:crypto'
import type {SanityClient, SanityDocument} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  ContentError,
  createClinicContent,
  createReader,
  live,
  queryOf,
  questions,
} from '../../queries/index.ts'
import type {ClinicContent, ReadingClient} from '../../queries/index.ts'
import {startOverHttp} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {countingLake} from './countingLake.ts'
import {follow} from './follow.ts'
import {seededDataset} from './seededDataset.ts'
import {toldStream} from './toldStream.ts'
import {isLive, isQuery, visitor} from './visitor.ts'
import type {Line, Visitor} from './visitor.ts'

const clinic = 'example-back-clinic-us'
const acetaminophen = questions.treatment('acetaminophen')

let lake: LakeUnderTest
let editor: SanityClient
beforeAll(async () => {
  lake = await startOverHttp()
  editor = await seededDataset(lake)
})
afterAll(() => lake.close())

const visit = (line?: Line): Visitor => visitor(lake, editor, line)
const contentOf = (client: ReadingClient): ClinicContent =>
  createClinicContent({client, clinic, perspective: 'published'})

const edit = (summary: string) => editor.patch('treatment-acetaminophen').set({summary}).commit()
const treatment = async (): Promise<SanityDocument> => {
  const document = await editor.getDocument('treatment-acetaminophen')
  if (document === undefined) throw new Error('The treatment is not seeded.')
  return document
}
const write = async (summary: string) => {
  const {_rev, ...document} = await treatment()
  return editor.create({...document, _id: 'drafts.treatment-acetaminophen', summary})
}
const editAnotherPage = () => editor.patch('symptom-numbness').set({summary: randomUUID()}).commit()

describe('what is published', () => {
  test('is told at first, and again when something in it changes', async () => {
    const {client, requests} = visit()
    const page = follow(contentOf(client), acetaminophen)
    expect((await page.next())?.name).toBe('Acetaminophen')
    const firstRequests = requests.length

    await edit('Changed in the studio.')
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
    await page.next()

    await editAnotherPage()
    await edit('Changed after another page.')
    expect((await page.next())?.summary).toBe('Changed after another page.')
    expect(readings()).toBe(2)
    await page.stop()
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
    await Promise.all(Array.from({length: 49}, (_, index) => edit(`Version ${index}.`)))
    await edit('The last version.')
    await heard.promise
    gate.resolve()

    await page.next()
    expect((await page.next())?.summary).toBe('The last version.')
    expect(readings()).toBe(2)
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
    await edit('Changed behind the CDN.')
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

  await write('A draft.')
  expect((await draft.next())?.summary).toBe('A draft.')
  await editor.patch('drafts.treatment-acetaminophen').unset(['summary']).commit()
  expect((await draft.next())?.summary).toBeNull()
  await editor.delete('drafts.treatment-acetaminophen')
  expect((await draft.next())?.summary).toBe((await treatment())['summary'])

  await edit('Changed after the draft.')
  expect((await page.next())?.summary).toBe('Changed after the draft.')
  expect(readings()).toBe(2)
  await Promise.all([draft.stop(), page.stop()])
})

describe('without live content', () => {
  const refused: Line = async (request, pass) =>
    isLive(new URL(request.url)) ? new Response('{}', {status: 404}) : pass()
  const sentAway: Line = async (request, pass) => {
    if (!isLive(new URL(request.url))) return pass()
    const {response, say} = toldStream()
    say('goaway')
    return response
  }
  const partOf = (client: SanityClient): ReadingClient => ({
    config: client.config.bind(client),
    fetch: client.fetch.bind(client),
    listen: client.listen.bind(client),
  })

  test.each([
    {because: 'it is refused', visiting: () => visit(refused), part: (client: SanityClient) => client},
    {because: 'it goes away', visiting: () => visit(sentAway), part: (client: SanityClient) => client},
    {because: 'the client has none', visiting: () => visit(), part: partOf},
  ])('because $because, a listener tells of changes', async ({because, visiting, part}) => {
    const {client, readings} = visiting()
    const page = follow(contentOf(part(client)), acetaminophen)
    await page.next()

    await editAnotherPage()
    await edit(`Changed though ${because}.`)
    expect((await page.next())?.summary).toBe(`Changed though ${because}.`)
    expect(readings()).toBe(2)
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

    await write('A draft.')
    expect((await draft.next())?.summary).toBe('A draft.')
    await editor.delete('drafts.treatment-acetaminophen')
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

describe('what cannot be read', () => {
  const publishWithoutSummary = () => editor.patch('treatment-acetaminophen').unset(['summary']).commit()

  test('is told, and the answer before stands until it is mended', async () => {
    const {client} = visit()
    const told = Promise.withResolvers<unknown>()
    const page = follow(contentOf(client), acetaminophen, {onError: told.resolve})
    await page.next()

    await publishWithoutSummary()
    expect(await told.promise).toBeInstanceOf(ContentError)
    await edit('Mended.')
    expect((await page.next())?.summary).toBe('Mended.')
    await page.stop()
  })

  test('ends it when nobody is told', async () => {
    const {client} = visit()
    const page = follow(contentOf(client), acetaminophen)
    await page.next()

    await publishWithoutSummary()
    await expect(page.next()).rejects.toMatchObject({
      code: 'content-invalid',
      documentId: 'treatment-acetaminophen',
    })
    await edit('Mended.')
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

    const {evidence} = await treatment()
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

describe('a connection that is lost', () => {
  test.each([
    {what: 'live content', path: '/data/live/', refused: null},
    {what: 'a listener', path: '/data/listen/', refused: '/data/live/'},
  ])('to $what is opened again, and what was missed is read', async ({what, path, refused}) => {
    const first = toldStream()
    const gate = Promise.withResolvers<void>()
    const streams: Response[] = [first.response]
    const {client, requests} = visit(async ({url}, pass) => {
      if (refused !== null && url.includes(refused)) return new Response('{}', {status: 404})
      if (!url.includes(path)) return pass()
      const told = streams.shift()
      if (told !== undefined) return told
      await gate.promise
      return pass()
    })
    const page = follow(contentOf(client), acetaminophen)
    first.say('welcome')
    await page.next()

    await edit(`Changed while nobody listened to ${what}.`)
    first.end()
    gate.resolve()
    expect((await page.next())?.summary).toBe(`Changed while nobody listened to ${what}.`)
    expect(requests.filter(({pathname}) => pathname.includes(path))).toHaveLength(2)
    await page.stop()
  })

  test('that comes back too late starts again', async () => {
    const stream = toldStream()
    const {client} = visit(async (request, pass) => (isLive(new URL(request.url)) ? stream.response : pass()))
    const page = follow(contentOf(client), acetaminophen)
    stream.say('welcome')
    await page.next()

    await edit('Changed long ago.')
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

test('what goes wrong where answers go is no answer that went wrong: it ends it', async () => {
  const {client} = visit()
  const onChange = () => Promise.reject(new Error('No room on the page.'))
  const onError = () => expect.unreachable()
  await expect(contentOf(client).live(acetaminophen, onChange, {onError})).rejects.toThrow(
    'No room on the page.',
  )
})
