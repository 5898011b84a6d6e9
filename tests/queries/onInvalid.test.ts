import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {createClinicContent} from '../../queries/index.ts'
import type {ClinicContent, ContentError} from '../../queries/index.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {allCalls} from './allCalls.ts'
import type {CallName} from './allCalls.ts'
import {seededDataset} from './seededDataset.ts'

const clinic = 'example-back-clinic-us'

let lake: LakeUnderTest
let client: SanityClient
let told: ContentError[]
let content: ClinicContent
beforeAll(async () => {
  lake = await startInProcess()
})
beforeEach(async () => {
  client = await seededDataset(lake)
  told = []
  content = createClinicContent({
    client,
    clinic,
    perspective: 'published',
    onInvalid: (error) => told.push(error),
  })
})
afterAll(() => lake.close())

/** Publishes a document of which no more is known than what lets a list find it. */
const publishBroken = (type: string, id = `${type}-broken`) =>
  client.create({_id: id, _type: type, slug: {_type: 'slug', current: 'ice'}, kind: 'misconception'})

const lists = [
  ['bodyRegions', 'bodyRegion'],
  ['causes', 'cause'],
  ['clinics', 'clinic'],
  ['conditions', 'condition'],
  ['diagnosticTests', 'diagnosticTest'],
  ['faqs', 'faq'],
  ['guides', 'guide'],
  ['people', 'person'],
  ['sources', 'source'],
  ['symptoms', 'symptom'],
  ['treatments', 'treatment'],
  ['aToZ', 'guide'],
  ['compareTreatments', 'treatment'],
  ['misconceptions', 'faq'],
  ['reviewQueue', 'faq'],
  ['search', 'faq'],
  ['sitemap', 'faq'],
] satisfies [CallName, string][]

describe('with a handler', () => {
  test.each(lists)('%s leaves out a broken %s and tells of it', async (call, type) => {
    const before = await allCalls[call](content)
    await publishBroken(type)
    expect(await allCalls[call](content)).toEqual(before)
    expect(told.map(({code, documentId}) => [code, documentId])).toEqual([
      ['content-invalid', `${type}-broken`],
    ])
  })

  test('each document that is left out is told of', async () => {
    await publishBroken('faq')
    await publishBroken('faq', 'faq-broken-too')
    await client.patch('faq-ice-or-heat').set({question: 'Ice or {heat}?'}).commit()
    const {items} = await content.faqs()
    expect(items).not.toEqual([])
    expect(told.map(({code, documentId}) => [code, documentId])).toEqual([
      ['content-invalid', 'faq-broken'],
      ['content-invalid', 'faq-broken-too'],
      ['placeholder-unknown', 'faq-ice-or-heat'],
    ])
  })

  test('a list that is read page by page has all others, each once, and goes on where it was', async () => {
    const all = (await content.treatments()).items.map(({slug}) => slug)
    await client.patch('treatment-heat').unset(['summary']).commit()
    const pages: string[][] = []
    let after: string | null = null
    do {
      const {items, next}: Awaited<ReturnType<ClinicContent['treatments']>> = await content.treatments({
        limit: 3,
        after,
      })
      pages.push(items.map(({slug}) => slug))
      after = next
    } while (after !== null)
    expect(pages.flat().toSorted()).toEqual(all.filter((slug) => slug !== 'heat').toSorted())
    const shorter = pages.slice(0, -1).filter(({length}) => length < 3)
    expect(shorter).toEqual([[expect.any(String), expect.any(String)]])
    expect(told).toHaveLength(1)
  })

  test('what it throws itself is thrown', async () => {
    const strict = createClinicContent({
      client,
      clinic,
      perspective: 'published',
      onInvalid: ({documentId}) => {
        throw new Error(`Correct ${documentId}.`)
      },
    })
    await publishBroken('faq')
    await expect(strict.faqs()).rejects.toThrow('Correct faq-broken.')
  })

  test.each([
    ['a page', 'treatment-heat', (site: ClinicContent) => site.treatment('heat')],
    [
      'the options for a condition',
      'treatment-heat',
      (site: ClinicContent) => site.treatmentsFor('back-spasm'),
    ],
    ['all red flags', 'redFlag-cancer', (site: ClinicContent) => site.redFlags()],
    [
      'the red flags of a condition',
      'redFlag-cancer',
      (site: ClinicContent) => site.redFlagsFor('back-spasm'),
    ],
    ['what to rule out first', 'redFlag-cancer', (site: ClinicContent) => site.conditionsWith(['numbness'])],
    ['the words in every text', 'localTerm-doctor', (site: ClinicContent) => site.localTerms()],
  ])('%s is thrown all the same: nothing in it may be left out', async (_what, id, call) => {
    await client.patch(id).unset(['name', 'term']).commit()
    await expect(call(content)).rejects.toMatchObject({code: 'content-invalid', documentId: id})
    expect(told).toEqual([])
  })
})

test.each([{}, {onInvalid: 'throw' as const}])(
  'with %j a broken document in a list is thrown',
  async (options) => {
    await publishBroken('faq')
    const strict = createClinicContent({client, clinic, perspective: 'published', ...options})
    await expect(strict.faqs()).rejects.toMatchObject({code: 'content-invalid', documentId: 'faq-broken'})
    expect((await strict.treatments()).items).not.toEqual([])
  },
)
