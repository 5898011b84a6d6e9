import type {IdentifiedSanityDocumentStub, SanityClient} from '@sanity/client'
import {firstValueFrom} from 'rxjs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {reviewQueue} from '../../../queries/reviewQueue.ts'
import {reviewQueueQuery, reviewQueueQueryShape} from '../../../schemas/review/reviewQueue.query.ts'
import {countLists, placeOf} from '../../../studio/desk/countLists.ts'
import {type DeskList, listsIn} from '../../../studio/desk/DeskItem.ts'
import {desk} from '../../../studio/desk/desk.ts'
import {filterOf} from '../../../studio/desk/filterOf.ts'
import type {LakeUnderTest} from '../../lake/lakeUnderTest.ts'
import {newDataset, startInProcess} from '../../lake/lakeUnderTest.ts'

const today = '2026-11-22'

let lake: LakeUnderTest
let client: SanityClient

beforeAll(async () => {
  // The lake dates what it stores: its clock starts on the first day of 2026.
  lake = await startInProcess()
  client = (await newDataset(lake, 'private')).client.withConfig({perspective: 'drafts'})
  const transaction = client.transaction()
  for (const document of documents) transaction.create(document)
  await transaction.commit()
})
afterAll(() => lake.close())

const question = (id: string, review?: Readonly<Record<string, unknown>>) => ({
  _id: id,
  _type: 'faq',
  slug: {_type: 'slug', current: id},
  question: id,
  kind: 'question',
  ...(review && {review}),
})
const approved = (nextReview?: string) => ({status: 'approved', lastReviewed: '2026-01-01', nextReview})

const treatment = (id: string, fields: Readonly<Record<string, unknown>>) => ({
  _id: id,
  _type: 'treatment',
  slug: {_type: 'slug', current: id},
  name: id,
  review: approved('2030-01-01'),
  ...fields,
})
/** The Spanish page of a question. */
const translation = (id: string, review: Readonly<Record<string, unknown>>) => ({
  ...question(id, review),
  _id: `${id}--es`,
  language: 'es',
})
const positions = (...directions: string[]) => ({
  guidelinePositions: directions.map((direction, at) => ({_key: `${at}`, direction})),
})

const documents: IdentifiedSanityDocumentStub[] = [
  question('waiting', {status: 'awaiting-clinical-review'}),
  question('returned', {status: 'needs-changes'}),
  question('begun', {status: 'draft'}),
  question('just-made'),
  question('yesterday', approved('2026-11-21')),
  question('undated', approved()),
  question('today', approved('2026-11-22')),
  question('in-60-days', approved('2027-01-21')),
  question('in-61-days', approved('2027-01-22')),
  question('touched-since', {...approved('2030-01-01'), lastReviewed: '2025-12-30'}),
  question('reviewed-the-day-before', {...approved('2030-01-01'), lastReviewed: '2025-12-31'}),
  question('a-misconception', approved('2030-01-01')),
  question('drafts.waiting-as-draft', {status: 'awaiting-clinical-review'}),
  treatment('advised', positions('for', 'option')),
  treatment('disputed', positions('for', 'none', 'against')),
  treatment('allowed-and-advised-against', positions('against', 'option')),
  treatment('advised-against', positions('against', 'none')),
  treatment('for-some', {
    safety: [
      {_key: 'a', kind: 'warning'},
      {_key: 'b', kind: 'ask-first'},
    ],
  }),
  treatment('for-all', {safety: [{_key: 'a', kind: 'warning'}], invasiveness: 'injection'}),
  // Each has a page in Spanish, in one state of its review.
  ...['unchecked', 'compared', 'outdated', 'past'].map((id) => question(id, approved('2030-01-01'))),
  translation('unchecked', approved('2030-01-01')),
  translation('compared', {...approved('2030-01-01'), translationChecked: '2026-11-21T09:00:00Z'}),
  translation('outdated', {...approved('2030-01-01'), translationChecked: '2025-12-31T23:59:59.999Z'}),
  translation('past', {...approved('2026-11-21'), translationChecked: '2026-11-21T09:00:00Z'}),
  translation('waiting', {status: 'awaiting-clinical-review', translationChecked: '2026-11-21T09:00:00Z'}),
  translation('returned', {status: 'needs-changes'}),
  {_id: 'cited', _type: 'source', title: 'Cited'},
  {_id: 'not-cited', _type: 'source', title: 'Not cited'},
  {_id: 'cited-in-a-draft', _type: 'source', title: 'Cited in a draft'},
  treatment('cites', {evidence: [{_key: 'a', sources: [{_key: 'a', _type: 'reference', _ref: 'cited'}]}]}),
  treatment('drafts.cites-too', {sources: [{_key: 'a', _type: 'reference', _ref: 'cited-in-a-draft'}]}),
]

const listAt = (place: string): DeskList => {
  const found = listsIn(desk).find(({path}) => placeOf(path) === place)
  if (found === undefined) throw new Error(`The desk has no ${place}.`)
  return found.list
}

/** The ids of what an editor sees in a list. */
async function idsIn(place: string): Promise<string[]> {
  const list = listAt(place)
  return client.fetch<string[]>(`*[${filterOf(list)}]._id`, list.params?.(today) ?? {})
}

describe('a list of the review desk', () => {
  test.each([
    ['awaiting', ['waiting', 'waiting-as-draft']],
    ['needs-changes', ['returned']],
    ['draft', ['begun', 'just-made']],
    ['overdue', ['undated', 'yesterday']],
    ['due-soon', ['in-60-days', 'today']],
    ['changed', ['touched-since']],
    ['conflicting-guidelines', ['allowed-and-advised-against', 'disputed']],
    ['unused-sources', ['not-cited']],
  ])('%s', async (id, expected) => {
    expect((await idsIn(`review/${id}`)).toSorted()).toEqual(expected)
  })

  test('finds what the review queue of a website finds in the base language', async () => {
    const entries = await client.fetch(`${reviewQueueQuery}[defined(status) && language == "en"]`)
    const queue = reviewQueue(reviewQueueQueryShape.parse(entries), today)
    const idsOf = (found: readonly {_id: string}[]): string[] => found.map(({_id}) => _id).toSorted()
    expect((await idsIn('review/awaiting')).toSorted()).toEqual(idsOf(queue.awaiting))
    expect((await idsIn('review/needs-changes')).toSorted()).toEqual(idsOf(queue.needsChanges))
    expect((await idsIn('review/overdue')).toSorted()).toEqual(idsOf(queue.overdue))
    expect((await idsIn('review/due-soon')).toSorted()).toEqual(idsOf(queue.dueSoon))
    expect((await idsIn('review/draft')).toSorted()).toEqual([...idsOf(queue.draft), 'just-made'])
  })
})

describe('a list of translations', () => {
  test.each([
    ['es-to-check', ['returned--es', 'unchecked--es', 'waiting--es']],
    ['es-outdated', ['outdated--es']],
    ['es-overdue', ['past--es']],
    ['es-all', ['compared--es', 'outdated--es', 'past--es', 'returned--es', 'unchecked--es', 'waiting--es']],
  ])('%s', async (id, expected) => {
    expect((await idsIn(`review/${id}`)).toSorted()).toEqual(expected)
  })

  test('has what is not translated yet, and nothing that is', async () => {
    const ids = await idsIn('review/es-missing')
    expect(ids).toEqual(expect.arrayContaining(['begun', 'waiting-as-draft', 'advised']))
    for (const id of ['unchecked', 'compared', 'waiting', 'cited']) expect(ids).not.toContain(id)
    expect(ids.filter((id) => id.endsWith('--es'))).toEqual([])
  })
})

describe('a list of content', () => {
  test('has no translations: they are no further pages', async () => {
    const ids = await idsIn('questions/all')
    expect(ids).toContain('waiting')
    expect(ids.filter((id) => id.endsWith('--es'))).toEqual([])
  })

  test('has the documents of one value of a field', async () => {
    expect(await idsIn('treatments/injection')).toEqual(['for-all'])
    expect(await idsIn('questions/misconception')).toEqual([])
  })

  test('of what to ask first has the treatments that say so', async () => {
    expect(await idsIn('safety/ask-first')).toEqual(['for-some'])
  })
})

test('every list can be listened to, except those with a join, which say so', async () => {
  for (const {path, list} of listsIn(desk)) {
    const listening = client.listen(`*[${filterOf(list)}]`, list.params?.(today) ?? {}, {events: ['welcome']})
    const firstEvent = firstValueFrom(listening).then(
      ({type}) => type,
      () => 'refused',
    )
    expect([placeOf(path), await firstEvent]).toEqual([
      placeOf(path),
      list.hasJoin === true ? 'refused' : 'welcome',
    ])
  }
})

test('lists are counted in one query', async () => {
  const {query, params} = countLists(listsIn(desk), today)
  const counts = await client.fetch<Record<string, number>>(query, params)
  expect(counts).toMatchObject({
    'review/awaiting': 2,
    'review/due-soon': 2,
    'review/unused-sources': 1,
    'evidence/all': 3,
    'treatments/all': 8,
    'treatments/injection': 1,
    'clinics/people': 0,
  })
  expect(Object.keys(counts)).toHaveLength(listsIn(desk).length)
})
