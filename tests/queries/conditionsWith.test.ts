import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {conditionsWith} from '../../queries/conditionsWith.ts'
import type {ConditionsWith} from '../../queries/conditionsWith.ts'
import * as groq from '../../queries/groq.ts'
import type {LocalContext} from '../../queries/localize.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

let lake: LakeUnderTest
let client: SanityClient
let local: LocalContext
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  const {clinic, ...terms} = await client.fetch(groq.localContextQuery, {
    clinic: 'example-back-clinic-uk',
    language: 'en',
  })
  if (clinic === null) throw new Error('The seeded content has this clinic.')
  local = {clinic, ...terms}
  const backSpasm = await client.getDocument('condition-back-spasm')
  if (backSpasm === undefined) throw new Error('The seeded content has this condition.')
  await client.create({
    ...backSpasm,
    _id: 'condition-example-sciatica',
    slug: {_type: 'slug', current: 'example-sciatica'},
    name: 'Example sciatica',
    symptoms: ['numbness', 'tingling', 'leg-pain'].map((slug) => ({
      _key: slug,
      _type: 'conditionSymptom',
      symptom: {_type: 'reference', _ref: `symptom-${slug}`},
      frequency: 'common',
    })),
    redFlags: [{_key: 'infection', _type: 'reference', _ref: 'redFlag-infection'}],
  })
})
afterAll(() => lake.close())

const ask = async (...symptoms: string[]): Promise<ConditionsWith> =>
  conditionsWith(await client.fetch(groq.conditionsWithQuery, {symptoms, language: 'en'}), symptoms, local)

test('conditions that more of the symptoms go with come first, with those symptoms', async () => {
  const {conditions} = await ask('tightness', 'numbness', 'tingling')
  const counts = conditions.map(({matching}) => matching.length)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  expect(
    conditions
      .filter(({slug}) => ['example-sciatica', 'back-spasm'].includes(slug))
      .map(({slug, matching, symptomCount}) => [
        slug,
        matching.map(({symptom}) => symptom.slug),
        symptomCount,
      ]),
  ).toEqual([
    ['example-sciatica', ['numbness', 'tingling'], 3],
    ['back-spasm', ['tightness'], 12],
  ])
})

test('a symptom that a condition does not explain counts for nothing, and is told apart', async () => {
  const {conditions} = await ask('numbness')
  const backSpasm = conditions.find(({slug}) => slug === 'back-spasm')
  expect(backSpasm?.matching).toEqual([])
  expect(backSpasm?.pointingElsewhere).toMatchObject([
    {
      symptom: {slug: 'numbness', name: 'Numbness in a leg'},
      note: expect.stringContaining('does not explain it'),
    },
  ])
})

test('what to rule out of any of them comes before, each once, most urgent first', async () => {
  const {redFlags, conditions} = await ask('numbness', 'tightness')
  expect(conditions.length).toBeGreaterThan(1)
  expect(conditions.filter((condition) => condition.redFlags.length === 0)).toEqual([])
  const ids = redFlags.flatMap((group) => group.redFlags.map(({_id}) => _id))
  expect(ids.filter((id) => id === 'redFlag-infection')).toHaveLength(1)
  expect(redFlags[0]).toMatchObject({urgency: 'emergency', heading: expect.stringContaining('999')})
})

test('it says that it is no diagnosis, and which symptoms no condition lists', async () => {
  expect(await ask('numbness', 'not-there')).toMatchObject({
    notice: expect.stringContaining('not a diagnosis'),
    notListed: ['not-there'],
  })
})

test('without a condition that lists them there is nothing to rule out', async () => {
  expect(await ask('not-there')).toMatchObject({redFlags: [], conditions: [], notListed: ['not-there']})
})
