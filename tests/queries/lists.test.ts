import type {SanityClient} from '@sanity/client'
import * as z from 'zod/mini'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {bodyRegionsFilterShape} from '../../schemas/bodyRegion/bodyRegion.query.ts'
import {causesFilterShape} from '../../schemas/cause/cause.query.ts'
import {clinicsFilterShape} from '../../schemas/clinic/clinic.query.ts'
import {conditionsFilterShape} from '../../schemas/condition/condition.query.ts'
import {diagnosticTestsFilterShape} from '../../schemas/diagnosticTest/diagnosticTest.query.ts'
import {inOrder as order} from '../../schemas/document/list.query.ts'
import {faqsFilterShape} from '../../schemas/faq/faq.query.ts'
import {guidesFilterShape} from '../../schemas/guide/guide.query.ts'
import {schemaTypes} from '../../schemas/index.ts'
import {localTermsFilterShape} from '../../schemas/localTerm/localTerm.query.ts'
import {peopleFilterShape} from '../../schemas/person/person.query.ts'
import {sourcesFilterShape} from '../../schemas/source/source.query.ts'
import {symptomsFilterShape} from '../../schemas/symptom/symptom.query.ts'
import {treatmentsFilterShape} from '../../schemas/treatment/treatment.query.ts'
import type {BodyRegion} from '../../schemas/types.gen.ts'
import {listSorts, listSortsWithoutReview, valuesOf} from '../../schemas/vocabulary.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {allQueries} from './allQueries.ts'
import {makeLivedIn, nameField} from './makeLivedIn.ts'
import type {Listed} from './makeLivedIn.ts'
import {seededDataset} from './seededDataset.ts'

interface List {
  query: string
  /** Every parameter, filtering nothing. */
  params: Record<string, unknown>
  filter: z.ZodMiniObject
  type: Listed['_type']
  sorts: readonly string[]
}

const {
  bodyRegionsQuery,
  causesQuery,
  clinicsQuery,
  conditionsQuery,
  diagnosticTestsQuery,
  faqsQuery,
  guidesQuery,
  localTermsQuery,
  peopleQuery,
  sourcesQuery,
  symptomsQuery,
  treatmentsQuery,
} = allQueries

const reviewed = valuesOf(listSorts)
const unreviewed = valuesOf(listSortsWithoutReview)

const lists = {
  bodyRegionsQuery: {
    ...bodyRegionsQuery,
    filter: bodyRegionsFilterShape,
    type: 'bodyRegion',
    sorts: unreviewed,
  },
  causesQuery: {...causesQuery, filter: causesFilterShape, type: 'cause', sorts: reviewed},
  clinicsQuery: {...clinicsQuery, filter: clinicsFilterShape, type: 'clinic', sorts: unreviewed},
  conditionsQuery: {...conditionsQuery, filter: conditionsFilterShape, type: 'condition', sorts: reviewed},
  diagnosticTestsQuery: {
    ...diagnosticTestsQuery,
    filter: diagnosticTestsFilterShape,
    type: 'diagnosticTest',
    sorts: reviewed,
  },
  faqsQuery: {...faqsQuery, filter: faqsFilterShape, type: 'faq', sorts: reviewed},
  guidesQuery: {...guidesQuery, filter: guidesFilterShape, type: 'guide', sorts: reviewed},
  localTermsQuery: {...localTermsQuery, filter: localTermsFilterShape, type: 'localTerm', sorts: unreviewed},
  peopleQuery: {...peopleQuery, filter: peopleFilterShape, type: 'person', sorts: unreviewed},
  sourcesQuery: {...sourcesQuery, filter: sourcesFilterShape, type: 'source', sorts: unreviewed},
  symptomsQuery: {...symptomsQuery, filter: symptomsFilterShape, type: 'symptom', sorts: reviewed},
  treatmentsQuery: {...treatmentsQuery, filter: treatmentsFilterShape, type: 'treatment', sorts: reviewed},
} satisfies Record<string, List>

let lake: LakeUnderTest
let client: SanityClient
let stored: Listed[]

beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  await makeLivedIn(client)
  stored = await client.fetch<Listed[]>('*[defined(slug.current) && language != "es"]')
})
afterAll(() => lake.close())

const field = (document: Listed, name: string): unknown =>
  Object.entries(document).find(([key]) => key === name)?.[1]

function valueOf(document: Listed, sort: string): string {
  if (sort === 'updated') return document._updatedAt
  if (sort === 'review') return ('review' in document && document.review.nextReview) || '9999-12-31'
  return String(field(document, nameField(document))).toLowerCase()
}

function hasField(typeName: string, name: string): boolean {
  const type = schemaTypes.find((candidate) => candidate.name === typeName)
  return type !== undefined && 'fields' in type && type.fields.some((candidate) => candidate.name === name)
}

/** The ids of documents in the order that a sort promises. */
function inOrder(documents: readonly Listed[], sort: string): string[] {
  const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))
  return documents
    .toSorted(
      (one, other) =>
        compare(valueOf(one, sort), valueOf(other, sort)) * (sort === 'updated' ? -1 : 1) ||
        compare(one._id, other._id),
    )
    .map(({_id}) => _id)
}

interface Item {
  _id: string
  sortValue: string
}

interface Asked {
  given: Record<string, unknown>
  after?: Item | undefined
  by?: SanityClient
}

const page = ({query, params}: List, {given, after, by = client}: Asked): Promise<Item[]> =>
  by.fetch<Item[]>(query, {
    ...params,
    ...given,
    after: after?.sortValue ?? null,
    afterId: after?._id ?? null,
  })

/** The ids of a whole list, or of what comes after an item, asked for two at a time. */
async function twoByTwo(list: List, asked: Asked): Promise<string[]> {
  const items = await page(list, {...asked, given: {...asked.given, limit: 2}})
  const ids = items.map(({_id}) => _id)
  return items.length < 2 ? ids : [...ids, ...(await twoByTwo(list, {...asked, after: items.at(-1)}))]
}

function ofType(type: string): Listed[] {
  return stored.filter(({_type}) => _type === type)
}

/** Whether a filter lets a document through, told from the stored documents alone. */
function passes(document: Listed, filter: string, value: string): boolean {
  if (filter === 'reviewStatus') return 'review' in document && document.review.status === value
  if (filter === 'partOf') return document._type === 'bodyRegion' && isPartOf(document, value)
  if (filter === 'bodyRegion') return 'bodyRegions' in document && isAbout(document.bodyRegions ?? [], value)
  if (filter === 'condition') {
    if (document._type === 'guide') return document.conditions.some(({_ref}) => _ref === `condition-${value}`)
    return stored.some(
      (condition) =>
        condition._type === 'condition' &&
        condition.slug.current === value &&
        [...(condition.treatments ?? []).map(({treatment}) => treatment), ...(condition.faqs ?? [])].some(
          ({_ref}) => _ref === document._id,
        ),
    )
  }
  return field(document, filter) === value
}

const isPartOf = (region: BodyRegion, slug: string): boolean => region.partOf?._ref === `bodyRegion-${slug}`

const isAbout = (regions: readonly {_ref: string}[], slug: string): boolean =>
  stored.some(
    (region) =>
      region._type === 'bodyRegion' &&
      regions.some(({_ref}) => _ref === region._id) &&
      (region.slug.current === slug || isPartOf(region, slug)),
  )

/** Values to try a filter with: all that it allows, or slugs. */
function valuesFor(shape: unknown): string[] {
  if (!(shape instanceof z.ZodMiniOptional)) throw new TypeError('A filter can be left out.')
  const {innerType} = shape.def
  return innerType instanceof z.ZodMiniEnum
    ? Object.values(innerType.def.entries).map(String)
    : ['back', 'lower-back', 'neck', 'back-spasm', 'neck-spasm', 'not-there']
}

describe.each(Object.entries<List>(lists))('%s', (_name, list) => {
  test.each(list.sorts)(
    'sorted by %s and read two at a time gives each document once, in order',
    async (sort) => {
      expect(await twoByTwo(list, {given: {sort}})).toEqual(inOrder(ofType(list.type), sort))
    },
  )

  test('takes no parameter beside its filters and its place', () => {
    expect(Object.keys(list.params).toSorted()).toEqual(
      [
        ...Object.keys(list.filter.shape),
        ...(hasField(list.type, 'language') ? ['language'] : []),
        'sort',
        'limit',
        'after',
        'afterId',
      ].toSorted(),
    )
  })

  test('can be sorted by review when its documents are reviewed', () => {
    expect(list.sorts.includes('review')).toBe(hasField(list.type, 'review'))
  })

  for (const [filter, shape] of Object.entries(list.filter.shape)) {
    test(`filtered by ${filter} gives the documents that have the value`, async () => {
      const all = ofType(list.type)
      const found = new Set<string>()
      for (const value of valuesFor(shape)) {
        const wanted = all.filter((document) => passes(document, filter, value))
        const ids = (await page(list, {given: {[filter]: value}})).map(({_id}) => _id)
        expect(ids, value).toEqual(inOrder(wanted, 'name'))
        if (ids.length < all.length) ids.forEach((id) => found.add(id))
      }
      expect(found.size, 'some value narrows the list').toBeGreaterThan(0)
    })
  }
})

test('two filters give what passes both', async () => {
  const items = await page(lists.treatmentsQuery, {
    given: {invasiveness: 'self-care', kind: 'lifestyle-modification'},
  })
  const wanted = ofType('treatment').filter(
    (document) =>
      passes(document, 'invasiveness', 'self-care') && passes(document, 'kind', 'lifestyle-modification'),
  )
  expect(wanted).not.toEqual([])
  expect(items.map(({_id}) => _id)).toEqual(inOrder(wanted, 'name'))
})

describe.each(reviewed)('a list sorted by %s that changes while it is read', (sort) => {
  /** No seeded guide has this status: the list holds what these tests put there. */
  const reviewStatus = 'needs-changes'
  const given = {sort, reviewStatus}
  const letters = ['b', 'd', 'f', 'h', 'j']

  const guideNamed = (letter: string) => ({
    _id: `guide-${letter}`,
    _type: 'guide',
    title: letter.toUpperCase(),
    review: {status: reviewStatus, nextReview: `2027-01-${Number.parseInt(letter, 36)}`},
  })

  let firstPage: Item[]
  let rest: string[]
  const goingOn = () => twoByTwo(lists.guidesQuery, {given, after: firstPage[1]})

  beforeEach(async () => {
    for (const letter of letters) await client.create(guideNamed(letter))
    firstPage = await page(lists.guidesQuery, {given: {...given, limit: 2}})
    rest = await goingOn()
  })
  afterEach(() => client.delete({query: '*[review.status == $reviewStatus]', params: {reviewStatus}}))

  test('is read whole', () => {
    const ids = [...firstPage.map(({_id}) => _id), ...rest]
    expect(ids.toSorted()).toEqual(letters.map((letter) => `guide-${letter}`))
  })

  test('goes on at the same place when a document came before it', async () => {
    await client.create(guideNamed('a'))
    expect((await page(lists.guidesQuery, {given: {...given, limit: 1}}))[0]?._id).toBe('guide-a')
    expect(await goingOn()).toEqual(rest)
  })

  test('goes on at the same place when a document before it went', async () => {
    await client.delete(firstPage[0]?._id ?? '')
    expect(await goingOn()).toEqual(rest)
  })

  test('goes on at the same place when the very document there went', async () => {
    await client.delete(firstPage[1]?._id ?? '')
    expect(await goingOn()).toEqual(rest)
  })

  test('leaves out a document that went, and no other', async () => {
    await client.delete(rest[0] ?? '')
    expect(await goingOn()).toEqual(rest.slice(1))
  })

  test('gives a draft that has no name, date or status yet once', async () => {
    await client.create({_id: 'drafts.guide-new', _type: 'guide'})
    const by = client.withConfig({perspective: 'drafts'})
    const ids = await twoByTwo(lists.guidesQuery, {given: {sort}, by})
    await client.delete('drafts.guide-new')
    expect(ids.toSorted()).toEqual(
      [
        ...ofType('guide').map(({_id}) => _id),
        ...letters.map((letter) => `guide-${letter}`),
        'guide-new',
      ].toSorted(),
    )
  })
})

test('documents with equal values stand in the order of their ids, which the lake alone does unasked', () => {
  expect(order).toMatch(/, _id asc\)$/)
})

test('every query that goes page by page is among these', () => {
  const paged = Object.entries(allQueries).flatMap(([name, {params}]) => ('afterId' in params ? [name] : []))
  expect(Object.keys(lists).toSorted()).toEqual(paged.toSorted())
})
