import {createClient} from '@sanity/client'
import type {ClientConfig, SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import * as checkedQueries from '../../queries/checkedQueries.ts'
import {
  ContentError,
  createClinicContent,
  localContextQuery,
  queryOf,
  questions,
} from '../../queries/index.ts'
import type {ClinicContent} from '../../queries/index.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

let lake: LakeUnderTest
let client: SanityClient
let content: ClinicContent
const clinic = 'example-back-clinic-us'
const perspective = 'published'
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  content = createClinicContent({client, clinic, perspective})
})
afterAll(() => lake.close())

describe('a slug that is not there', () => {
  test.each([
    'not-there',
    '',
    'BACK-SPASM',
    '*',
    'back-spasm"][0]',
    '{doctor}',
    'rücken',
    'x'.repeat(20_000),
  ])('gives null for %.20s, whatever page is asked for', async (slug) => {
    const pages = [
      content.bodyRegion(slug),
      content.cause(slug),
      content.condition(slug),
      content.diagnosticTest(slug),
      content.faq(slug),
      content.guide(slug),
      content.localTerm(slug),
      content.person(slug),
      content.redFlag(slug),
      content.redFlagsFor(slug),
      content.related({_type: 'faq', slug}),
      content.sectionsOf(slug),
      content.source(slug),
      content.symptom(slug),
      content.treatment(slug),
      content.treatmentsFor(slug),
    ]
    expect(new Set(await Promise.all(pages))).toEqual(new Set([null]))
  })

  test('gives lists without what it would be in', async () => {
    expect(await content.compareTreatments(['not-there'])).toEqual([])
    expect(await content.misconceptions('not-there')).toEqual([])
    expect((await content.faqs({condition: 'not-there'})).items).toEqual([])
    expect(await content.conditionsWith(['not-there'])).toMatchObject({
      redFlags: [],
      conditions: [],
      notListed: ['not-there'],
    })
  })
})

const lists = {
  bodyRegions: questions.bodyRegions,
  causes: questions.causes,
  clinics: questions.clinics,
  conditions: questions.conditions,
  diagnosticTests: questions.diagnosticTests,
  faqs: questions.faqs,
  guides: questions.guides,
  localTerms: questions.localTerms,
  people: questions.people,
  sources: questions.sources,
  symptoms: questions.symptoms,
  treatments: questions.treatments,
}

/** What a call throws when it is given what its types do not let through. */
function refusalOf(call: () => unknown): ContentError {
  try {
    call()
  } catch (error) {
    if (error instanceof ContentError) return error
    throw error
  }
  throw new Error('It was not refused.')
}

test('every list is among these', () => {
  const paged = Object.values(checkedQueries).flatMap((query) => ('filter' in query ? [query.name] : []))
  expect(new Set(Object.values(lists).map((list) => list().name))).toEqual(new Set(paged))
})

test('an urgency that does not exist is refused with those that do: no list would look as if nothing were urgent', () => {
  expect(refusalOf(() => questions.redFlags(JSON.parse('{"urgency": "soon"}'))).issues).toEqual([
    {
      path: 'urgency',
      documentId: null,
      message: 'expected emergency or urgent or non-urgent',
      received: 'soon',
    },
  ])
})

test('a type of document that does not exist is refused with those that do', () => {
  expect(refusalOf(() => questions.slugs(JSON.parse('"page"'))).issues).toEqual([
    {path: 'type', documentId: null, message: expect.stringContaining('or condition or'), received: 'page'},
  ])
})

const wrongLimits: number[] = [0, -1, 501, 1.5, Number.NaN, Infinity, JSON.parse('"10"'), JSON.parse('null')]
const wrongLimit = (received: unknown) => ({
  path: 'limit',
  documentId: null,
  message: 'expected a whole number from 1 to 500',
  received,
})

describe.each(Object.entries(lists))('%s', (_name, list) => {
  const {name, params} = list()
  const filters = Object.keys(params).filter(
    (param) => !['sort', 'limit', 'after', 'afterId'].includes(param),
  )

  test('refuses a filter that it does not have, and says which it has', () => {
    const error = refusalOf(() => list(JSON.parse('{"size": "big"}')))
    expect(error).toMatchObject({code: 'argument-invalid', query: name, documentId: null})
    expect(error.issues).toEqual([
      {
        path: 'size',
        documentId: null,
        message: `expected ${[...filters, 'sort', 'limit'].join(', ')} or after`,
        received: 'size',
      },
    ])
  })

  for (const filter of filters) {
    test.each(['null', '7', '["a"]', '{}'])(`refuses %s for ${filter}`, (value) => {
      const {issues} = refusalOf(() => list(JSON.parse(`{"${filter}": ${value}}`)))
      expect(issues).toMatchObject([{path: filter, received: JSON.parse(value)}])
    })
  }

  test('refuses a sort that it does not have, and says which it has', () => {
    const {issues} = refusalOf(() => list(JSON.parse('{"sort": "size"}')))
    expect(issues).toMatchObject([
      {path: 'sort', message: expect.stringMatching(/^expected name or updated/)},
    ])
  })

  test.each(wrongLimits)('refuses the limit %j', (limit) => {
    expect(refusalOf(() => list({limit})).issues).toEqual([wrongLimit(limit)])
  })

  test.each([1, 500])('takes the limit %i', (limit) => {
    expect(list({limit}).params).toMatchObject({limit})
  })

  test.each(['""', '"garbage"', '"%"', '"%5B%5D"', '"null"', '7', '["name", "a", "b"]', '{}'])(
    'refuses the cursor %s',
    (after) => {
      const {issues} = refusalOf(() => list(JSON.parse(`{"after": ${after}}`)))
      expect(issues).toMatchObject([
        {
          path: 'after',
          message: 'expected `next` of a page of the same list and sort',
          received: JSON.parse(after),
        },
      ])
    },
  )
})

describe('a cursor', () => {
  const cursorOf = async (): Promise<string> => (await content.treatments({limit: 1})).next ?? ''

  test('of its own list and sort is taken', async () => {
    expect((await content.treatments({after: await cursorOf(), limit: 500})).items).not.toEqual([])
  })

  test('of another sort or list is refused: it would lead to another place', async () => {
    const after = await cursorOf()
    for (const call of [content.treatments({after, sort: 'updated'}), content.conditions({after})]) {
      await expect(call).rejects.toMatchObject({code: 'argument-invalid', issues: [{path: 'after'}]})
    }
  })
})

test('everything that is wrong with a call is told at once, and before anything is asked', async () => {
  const requests: string[] = []
  const counting = client.withConfig({
    resolveFetch: () => async (url) => {
      requests.push(url)
      return Response.error()
    },
  })
  const site = createClinicContent({client: counting, clinic, perspective})
  const options = JSON.parse('{"kind": "none", "colour": "red", "sort": "size", "limit": 0, "after": "x"}')
  await expect(site.treatments(options)).rejects.toMatchObject({
    name: 'ContentError',
    message: expect.stringMatching(/^treatmentsQuery: it was asked with something it does not take\./),
    issues: [{path: 'colour'}, {path: 'kind'}, {path: 'sort'}, {path: 'limit'}, {path: 'after'}],
  })
  expect(requests).toEqual([])
})

test.each(wrongLimits)('search refuses the limit %j', async (limit) => {
  await expect(content.search('heat', {limit})).rejects.toMatchObject({
    code: 'argument-invalid',
    issues: [wrongLimit(limit)],
  })
})

describe('a request that fails', () => {
  /** Waits until it is given up, as `fetch` does. */
  const never = ({signal}: Request): Promise<Response> =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      signal.throwIfAborted()
    })
  const status = (code: number) => async () => Response.json({message: `It is ${code}.`}, {status: code})

  interface Failure {
    readonly answer: (request: Request) => Promise<Response>
    readonly config?: ClientConfig
    readonly signal?: AbortSignal
  }

  test.each<[string, Failure]>([
    ['because there is no network', {answer: () => Promise.reject(new TypeError('fetch failed'))}],
    ['because it takes too long', {answer: never, config: {timeout: 20}}],
    ['because it was given up', {answer: never, signal: AbortSignal.abort()}],
    ['because of its token', {answer: status(401)}],
    ['because there are too many', {answer: status(429)}],
    ['because of the Content Lake', {answer: status(500)}],
    ['because of something between', {answer: async () => new Response('<html>', {status: 502})}],
  ])('%s is the client’s own error with the name of the query, and is sent once', async (_why, failure) => {
    const {answer, config = {}, signal} = failure
    let requests = 0
    const failing = createClient({
      ...client.config(),
      ...config,
      maxRetries: 0,
      resolveFetch: () => (url, init) => {
        const request = new Request(url, init)
        // The clinic's words are there.
        if (new URL(request.url).searchParams.get('query') === localContextQuery) return lake.fetch(request)
        requests += 1
        return answer(request)
      },
    })
    const options = signal === undefined ? {} : {signal}
    const errorOf = (call: Promise<unknown>): Promise<unknown> =>
      call.then(String, (reason: unknown) => reason)
    const {query, params} = questions.faq('ice-or-heat')
    const own = await errorOf(failing.fetch(query, params, {...options, perspective}))

    requests = 0
    const site = createClinicContent({client: failing, clinic, perspective})
    const error = await errorOf(site.ask(questions.faq('ice-or-heat'), options))
    expect(error).toMatchObject({
      query: 'faqBySlugQuery',
      message: expect.stringMatching(/^faqBySlugQuery: ./),
    })
    expect(queryOf(error)).toBe('faqBySlugQuery')
    expect(Reflect.getPrototypeOf(Object(error))).toBe(Reflect.getPrototypeOf(Object(own)))
    expect(Reflect.get(Object(error), 'statusCode')).toBe(Reflect.get(Object(own), 'statusCode'))
    expect(requests).toBe(1)
  })

  test('for the clinic’s own words has the name of their query', async () => {
    const failing = client.withConfig({
      resolveFetch: () => (url, init) => {
        const request = new Request(url, init)
        const isWords = new URL(request.url).searchParams.get('query') === localContextQuery
        return isWords ? status(401)() : lake.fetch(request)
      },
    })
    const site = createClinicContent({client: failing, clinic, perspective})
    const error: unknown = await site.faqs().catch((reason: unknown) => reason)
    expect(queryOf(error)).toBe('localContextQuery')
  })

  test('has no name of a query when it was not ours', () => {
    expect(queryOf(new Error('Something else.'))).toBeUndefined()
    expect(queryOf('a string')).toBeUndefined()
  })
})
