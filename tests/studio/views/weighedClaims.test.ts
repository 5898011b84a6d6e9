import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {treatmentsFor} from '../../../queries/questions/crossQuestions.ts'
import {pageTypes} from '../../../schemas/document/page.query.ts'
import {claimsByCertainty} from '../../../studio/views/evidence/claimsByCertainty.ts'
import {type WeighedClaim, weighedClaims} from '../../../studio/views/evidence/weighedClaims.ts'
import {pageQuestion} from '../../../studio/views/pageQuestion.ts'
import {startInProcess} from '../../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../../lake/lakeUnderTest.ts'
import {seededDataset} from '../../queries/seededDataset.ts'
import {createEmptyDrafts, draftReader} from './drafts.ts'

let lake: LakeUnderTest
let client: SanityClient
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  await createEmptyDrafts(client)
})
afterAll(() => lake.close())

async function claimsOn(type: (typeof pageTypes)[number], slug: string): Promise<WeighedClaim[]> {
  const reader = draftReader(client)
  const {data} = await reader.ask(pageQuestion(type, slug))
  if (data === null) throw new Error(`There is no ${type} ${slug}.`)
  const choices = type === 'condition' ? (await reader.ask(treatmentsFor(slug))).data : null
  return weighedClaims(data, choices)
}

const claimants = (claims: readonly WeighedClaim[]): Set<string> => new Set(claims.map(({from}) => from._id))

test('a condition is weighed by its own claims and those of its causes, tests and treatments', async () => {
  const from = claimants(await claimsOn('condition', 'back-spasm'))
  for (const id of [
    'condition-back-spasm',
    'cause-muscle-strain',
    'diagnosticTest-mri',
    'treatment-heat',
    'treatment-opioids',
  ]) {
    expect(from).toContain(id)
  }
})

test('a claim is not taken for another that has its key in another list', async () => {
  const claims = await client.fetch<object[]>('*[_id == "condition-sciatica"][0].keyFacts[0...1]')
  await client.patch('condition-sciatica').set({keyFacts: claims, course: claims, prevention: []}).commit()
  const own = (await claimsOn('condition', 'sciatica')).filter(({from}) => from._id === 'condition-sciatica')
  expect(own).toHaveLength(2)
})

test('a guide is weighed by its own claims and those of the treatments it compares', async () => {
  const from = claimants(await claimsOn('guide', 'back-spasm-treatment-options'))
  for (const id of ['guide-back-spasm-treatment-options', 'treatment-heat']) expect(from).toContain(id)
})

test('a treatment is weighed by its evidence, each claim once and with its sources', async () => {
  const claims = await claimsOn('treatment', 'heat')
  const stored = await client.fetch<string[]>('*[_id == "treatment-heat"][0].evidence[]._key')
  expect(claims.map(({claim}) => claim._key)).toEqual(stored)
  for (const {claim} of claims) expect(claim.sources).not.toEqual([])
})

test('claims are grouped by certainty, the surest first, and none is lost', async () => {
  const claims = await claimsOn('condition', 'back-spasm')
  const groups = claimsByCertainty(claims)
  const order = ['high', 'moderate', 'low', 'very-low', 'not-graded', 'none-found', 'consensus']
  const found = groups.map(({certainty}) => certainty)
  expect(found).toEqual(order.filter((certainty) => found.includes(certainty)))
  expect(groups.flatMap((group) => group.claims)).toHaveLength(claims.length)
})

test('a claim of a draft that says no certainty yet comes first', async () => {
  await client.create({
    ...(await client.getDocument('treatment-heat')),
    _id: 'drafts.treatment-heat',
    _type: 'treatment',
  })
  await client.patch('drafts.treatment-heat').unset(['evidence[0].certainty']).commit()
  const [first] = claimsByCertainty(await claimsOn('treatment', 'heat'))
  expect(first).toMatchObject({certainty: 'none-yet', title: 'Without a certainty yet', claims: [{}]})
})

test.each(pageTypes)('a draft of a %s that has nothing but a slug has no claims', async (type) => {
  expect(await claimsOn(type, 'new')).toEqual([])
})
