import {createClient} from '@sanity/client'
import type {ClientConfig, SanityClient, SanityDocument} from '@sanity/client'
import {BehaviorSubject} from 'rxjs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createClinicContent, createReader, questions} from '../../queries/index.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {allCalls} from './allCalls.ts'
import {allQuestions} from './allQuestions.ts'
import {seededDataset} from './seededDataset.ts'

const clinic = 'example-back-clinic-us'
const person = {
  _type: 'person',
  name: 'Example Reviewer',
  role: 'clinical-reviewer',
  conflictOfInterest: 'None declared',
  funding: 'None',
}

let lake: LakeUnderTest
let client: SanityClient
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  const published = await client.getDocument('condition-back-spasm')
  if (published === undefined || published === null) throw new Error('The condition is not seeded.')
  const {_rev, ...condition} = published
  await client.createOrReplace({...condition, _id: 'drafts.condition-back-spasm', name: 'Unfinished name'})
  await client.create({
    ...condition,
    _id: 'drafts.condition-new',
    name: 'Never published',
    slug: {_type: 'slug', current: 'new'},
  })
})
afterAll(() => lake.close())

test('a client with a token sees no draft', async () => {
  const content = createClinicContent({client, clinic, perspective: 'published'})
  expect((await content.condition('back-spasm'))?.name).toBe('Back spasm')
  expect(await content.condition('new')).toBeNull()
  const names = (await content.conditions()).items.map(({name}) => name)
  expect(names).toContain('Back spasm')
  expect(names).not.toContain('Never published')
  expect(await content.search('unfinished')).toEqual([])
})

test('not even when the client itself is set to show drafts', async () => {
  const content = createClinicContent({
    client: client.withConfig({perspective: 'drafts'}),
    clinic,
    perspective: 'published',
  })
  expect((await content.condition('back-spasm'))?.name).toBe('Back spasm')
  expect(await content.condition('new')).toBeNull()
})

test('who asks for drafts sees them laid over what is published', async () => {
  const content = createClinicContent({client, clinic, perspective: 'drafts'})
  expect(await content.condition('back-spasm')).toMatchObject({
    _id: 'condition-back-spasm',
    name: 'Unfinished name',
  })
  const names = (await content.conditions()).items.map(({name}) => name)
  expect(names).toEqual(expect.arrayContaining(['Never published', 'Unfinished name']))
  expect(names).not.toContain('Back spasm')
})

test.each(['"raw"', '"previewDrafts"', '""', '[]', '["raw"]', '[""]', '[1]', 'null'])(
  'the perspective %s is refused: it would mix versions, or is none',
  (perspective) => {
    const options = {client, clinic, perspective: JSON.parse(perspective)}
    expect(() => createClinicContent(options)).toThrow(
      expect.objectContaining({
        code: 'argument-invalid',
        message: expect.stringContaining('published, drafts or a list of releases'),
      }),
    )
  },
)

describe('a client that may see drafts and does not say whether it should', () => {
  const clientWith = (credentials: Partial<ClientConfig>): {given: SanityClient; requests: string[]} => {
    const requests: string[] = []
    const {projectId = '', dataset = '', apiVersion} = client.config()
    const resolveFetch: ClientConfig['resolveFetch'] = () => async (url) => {
      requests.push(url)
      return Response.json({result: []})
    }
    return {
      given: createClient({projectId, dataset, apiVersion, useCdn: false, resolveFetch, ...credentials}),
      requests,
    }
  }

  test.each([
    ['a client with a token', {token: 'secret'}],
    ['a client with a token', {auth: new BehaviorSubject(Promise.resolve({token: 'secret'}))}],
    ['a client with a token', {headers: {Authorization: 'Bearer secret'}}],
    ['a client with credentials', {withCredentials: true}],
  ])('is refused: %s', async (received, credentials) => {
    const {given, requests} = clientWith(credentials)
    for (const create of [createReader, createClinicContent]) {
      expect(() => create({client: given, clinic})).toThrow(
        expect.objectContaining({
          code: 'argument-invalid',
          message: expect.stringContaining(
            'published for a website or drafts for a preview, since the client may see drafts',
          ),
          issues: [expect.objectContaining({path: 'perspective', received})],
        }),
      )
    }
    expect(requests).toEqual([])
  })

  test('is told from one that sees what everybody sees, which need not say it', async () => {
    const {given, requests} = clientWith({headers: {'x-site': 'example'}})
    // Nothing is answered, but it was asked.
    await createReader({client: given, clinic}).ask(questions.slugs('faq')).catch(String)
    expect(requests.map((url) => new URL(url).searchParams.get('perspective'))).toEqual([
      'published',
      'published',
    ])
  })
})

describe('when every document has a draft', () => {
  let dataset: SanityClient
  beforeAll(async () => {
    dataset = await seededDataset(lake)
    const slug = {_type: 'slug', current: 'example-reviewer'}
    await dataset.create({...person, _id: 'person-example-reviewer', slug})
    const documents = await dataset.fetch<SanityDocument[]>('*[defined(slug.current)]')
    const drafts = documents.map(({_rev, ...document}) => {
      const names = ['name', 'title', 'question', 'term'].filter((field) => field in document)
      const unfinished = Object.fromEntries(names.map((field) => [field, 'Unfinished']))
      return {...document, ...unfinished, _id: `drafts.${document._id}`}
    })
    await dataset.mutate(drafts.map((draft) => ({create: draft})))
    const neverPublished = {_type: 'slug', current: 'unfinished'}
    await dataset.create({_id: 'drafts.condition-unfinished', _type: 'condition', slug: neverPublished})
  })

  /** The official client as it is, but that it tells the perspective of each request. */
  const telling = (perspectives: (string | null)[]): SanityClient =>
    dataset.withConfig({
      perspective: 'raw',
      resolveFetch: () => (url, init) => {
        const request = new Request(url, init)
        perspectives.push(new URL(request.url).searchParams.get('perspective'))
        return lake.fetch(request)
      },
    })

  test.each(Object.entries(allCalls))('%s shows no draft to a website', async (_name, call) => {
    const perspectives: (string | null)[] = []
    const website = createClinicContent({client: telling(perspectives), clinic, perspective: 'published'})
    expect(JSON.stringify(await call(website))).not.toMatch(/unfinished|drafts/i)
    expect(new Set(perspectives)).toEqual(new Set(['published']))
  })

  test.each(Object.entries(allCalls))('%s shows the drafts to an editor', async (_name, call) => {
    const perspectives: (string | null)[] = []
    const preview = createClinicContent({client: telling(perspectives), clinic, perspective: 'drafts'})
    expect(JSON.stringify(await call(preview))).toMatch(/unfinished/i)
    expect(new Set(perspectives)).toEqual(new Set(['drafts']))
  })
})

test('each call gives what its question is answered with', async () => {
  const content = createClinicContent({client, clinic, perspective: 'published'})
  const questionOf = {...allQuestions, clinic: allQuestions.ownClinic}
  for (const [name, call] of Object.entries(allCalls)) {
    const asked = Object.entries(questionOf).find(([of]) => of === name)?.[1]
    if (asked === undefined) throw new Error(`There is no question ${name}.`)
    expect(await call(content), name).toEqual((await content.ask(asked)).data)
  }
})
