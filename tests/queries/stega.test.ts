import type {SanityClient} from '@sanity/client'
import {stegaClean} from '@sanity/client/stega'
import type {ContentSourceMapParsedPath} from '@sanity/client/stega'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import * as z from 'zod/mini'
import * as checkedQueries from '../../queries/checkedQueries.ts'
import {createReader, questions} from '../../queries/index.ts'
import type {Question, Reader} from '../../queries/index.ts'
import type {LogicField} from '../../queries/logicFields.ts'
import {question} from '../../queries/Question.ts'
import type {CheckedQuery} from '../../queries/Question.ts'
import {identifierPatterns} from '../../schemas/vocabulary.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {allQueries} from './allQueries.ts'
import {allQuestions} from './allQuestions.ts'
import {bare, condensed, placesIn} from './resultPlaces.ts'
import type {ResultPlace} from './resultPlaces.ts'
import {seededDataset} from './seededDataset.ts'
import {sourceMapped} from './sourceMapped.ts'

/** Strings that programs read: why they must be what they seem to be, to the last character. */
const forPrograms: Record<LogicField, string> = {
  '': 'a slug',
  _id: 'an id',
  _key: 'a key',
  _type: 'an enumeration',
  _updatedAt: 'a time',
  accessed: 'a date',
  clinics: 'slugs',
  code: 'a code',
  doi: 'an identifier',
  emergencyNumber: 'a number to call',
  href: 'an address',
  language: 'a language tag',
  languages: 'language tags',
  lastModified: 'a time',
  lastReviewed: 'a date',
  locale: 'a language tag',
  marks: 'keys of mark definitions',
  next: 'a cursor',
  nextReview: 'a date',
  phone: 'a number to call',
  pmid: 'an identifier',
  preview: 'the address of a picture',
  published: 'a date',
  slug: 'a slug',
  sortValue: 'a part of a cursor',
  system: 'an address',
  target: 'an address',
  url: 'an address',
  version: 'a part of a code',
}

const checked: readonly CheckedQuery<unknown>[] = Object.values(checkedQueries)
const inTests = new Map<string, {shape: z.core.$ZodType; params: object}>(Object.entries(allQueries))

const clinic = 'example-back-clinic-us'
let lake: LakeUnderTest
let client: SanityClient
let published: Reader<'published'>
let preview: Reader<'preview'>
beforeAll(async () => {
  lake = await startInProcess()
  client = sourceMapped(await seededDataset(lake), lake.fetch).withConfig({
    stega: {enabled: true, studioUrl: '/', filter: isEncodable},
  })
  published = createReader({client, clinic, perspective: 'published'})
  preview = createReader({client, clinic, perspective: 'drafts'})
})
afterAll(() => lake.close())

describe('a preview with stega', () => {
  test.each(Object.entries(allQuestions))(
    '%s is the same as without it, but for stega in it',
    async (_name, asked) => {
      const {data, missing} = await preview.ask(asked)
      expect(missing).toEqual([])
      expect(stegaClean(data)).toEqual((await published.ask(asked)).data)
    },
  )

  test.each(checked)(
    '$name gives programs their strings clean and readers theirs with stega',
    async (query) => {
      const {shape} = underTest(query.name)
      // Each string that there can be, once.
      const result = condensed(shape, await resultOf(query))
      const small = sourceMapped(client, async (request) =>
        new URL(request.url).searchParams.has('$clinic') ? lake.fetch(request) : Response.json({result}),
      )
      const params = query === checkedQueries.localContext ? {clinic} : {}
      const asked: Question<unknown> = question(query, params, (found) => found)
      const site = createReader({client: small, clinic, perspective: 'published'})
      const editor = createReader({client: small, clinic, perspective: 'drafts'})
      const plain = placesIn(shape, (await site.ask(asked)).data)
      const encoded = placesIn(shape, (await editor.ask(asked)).data)
      expect(encoded.map(({path}) => path)).toEqual(plain.map(({path}) => path))
      const asNotPromised = plain.filter((place, index) => {
        const value = encoded[index]?.value
        if (typeof place.value !== 'string' || typeof value !== 'string') return false
        // What says where a text comes from stands after it, once.
        return isForReaders(place)
          ? value === place.value || !value.startsWith(place.value)
          : value !== place.value
      })
      expect(asNotPromised).toEqual([])
    },
  )

  test('has words of the clinic in a text, and at its end alone what says where it comes from', async () => {
    const asked = questions.treatment('physical-therapy')
    const plain = (await published.ask(asked)).data?.summary ?? ''
    const encoded = (await preview.ask(asked)).data?.summary ?? ''
    expect(plain).toContain('a physical therapist.')
    expect(encoded.length).toBeGreaterThan(plain.length)
    expect(encoded.startsWith(plain)).toBe(true)
  })

  test('goes on to the next page by the same cursor', async () => {
    for (const sort of ['name', 'updated', 'review'] as const) {
      const asked = questions.treatments({sort, limit: 3})
      const {data} = await preview.ask(asked)
      expect(data.next).toBe((await published.ask(asked)).data.next)
    }
  })

  test('finds what is searched for at the same place in the text', async () => {
    const {data} = await preview.ask(questions.search('heat'))
    const [match] = data
    expect(match?.name?.slice(...(match.highlights[0]?.ranges[0] ?? []))).toBe('Heat')
  })

  test('tells what is wrong by the same path, and of no more', async () => {
    const broken = {_id: 'drafts.treatment-heat', _type: 'treatment', slug: {current: 'heat'}, kind: 'warm'}
    await client.create({...broken, evidence: [{_key: 'a', text: 'It warms.', certainty: 'sure'}]})
    const {missing} = await preview.ask(questions.treatment('heat'))
    const withoutStega = createReader({
      client: client.withConfig({stega: false}),
      clinic,
      perspective: 'drafts',
    })
    expect(missing.map(({path}) => path)).toContain('evidence[_key=="a"].certainty')
    expect(stegaClean(missing)).toEqual((await withoutStega.ask(questions.treatment('heat'))).missing)
    await client.delete('drafts.treatment-heat')
  })
})

test('what is published has no stega, although the client is set to put it there', async () => {
  const texts: string[] = []
  for (const asked of Object.values(allQuestions))
    texts.push(JSON.stringify((await published.ask(asked)).data))
  expect(stegaClean(texts)).toEqual(texts)
  const encoded = await client.fetch<string[]>('*[_type == "treatment"].name')
  expect(stegaClean(encoded)).not.toEqual(encoded)
})

describe('by their looks', () => {
  /** Every string of every result that is no enumeration. */
  const strings = async (): Promise<{field: string; value: string}[]> => {
    const results = checked.map(async (query) => placesIn(underTest(query.name).shape, await resultOf(query)))
    return (await Promise.all(results))
      .flat()
      .filter(({shape}) => bare(shape) instanceof z.ZodMiniString)
      .flatMap((place) =>
        typeof place.value === 'string' ? [{field: fieldOf(place), value: place.value}] : [],
      )
  }

  test('strings for programs are none for readers: they have no spaces', async () => {
    const withSpaces = (await strings()).filter(
      ({field, value}) => field in forPrograms && value.includes(' '),
    )
    // A number to call is for both. What a list is sorted by may be a name, but is never shown.
    expect(new Set(withSpaces.map(({field}) => field))).toEqual(new Set(['phone', 'sortValue']))
  })

  test('strings for readers are none for programs: no dates, addresses or identifiers', async () => {
    const forms = [identifierPatterns.doi, /^\d{4}-\d{2}(-\d{2})?/, /^\w+:\S+$/, /^\//]
    const suspicious = (await strings()).filter(
      ({field, value}) => !(field in forPrograms) && forms.some((form) => form.test(value)),
    )
    expect(suspicious).toEqual([])
  })
})

/** The whole result of a query on the seeded content. */
const resultOf = ({name, query}: CheckedQuery<unknown>): Promise<unknown> =>
  client.fetch<unknown>(query, {...underTest(name).params, clinic}, {perspective: 'published', stega: false})

function underTest(name: string): {shape: z.core.$ZodType; params: object} {
  const query = inTests.get(name)
  if (query === undefined) throw new Error(`${name} is not among allQueries.`)
  return query
}

/** The field whose value a string is, or an item of; an empty string when there is none. */
const fieldOf = ({path}: ResultPlace): string => path.findLast((step) => typeof step === 'string') ?? ''

/** Whatever a site may let through: ids and types are the only strings that its types promise to leave as they are. */
function isEncodable({resultPath}: {resultPath: ContentSourceMapParsedPath}): boolean {
  const field = resultPath.at(-1)
  return typeof field !== 'string' || !field.startsWith('_')
}

/** In a block of text the client encodes what is said, and nothing of what it refers to. */
const isForReaders = (place: ResultPlace): boolean =>
  bare(place.shape) instanceof z.ZodMiniString &&
  !(fieldOf(place) in forPrograms) &&
  !place.path.includes('markDefs')
