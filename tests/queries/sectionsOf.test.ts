import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import * as groq from '../../queries/groq.ts'
import {conditionPage} from '../../queries/pages.ts'
import type {ConditionPage} from '../../queries/pages.ts'
import {sectionsOf} from '../../queries/sectionsOf.ts'
import {healthAspects, valuesOf} from '../../schemas/vocabulary.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

let lake: LakeUnderTest
let client: SanityClient
let page: ConditionPage
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  const condition = await client.fetch(groq.conditionBySlugQuery, {slug: 'back-spasm', language: 'en'})
  const {clinic, ...terms} = await client.fetch(groq.localContextQuery, {
    clinic: 'example-back-clinic-us',
    language: 'en',
  })
  if (condition === null || clinic === null)
    throw new Error('The seeded content has a condition and a clinic.')
  page = conditionPage(condition, {clinic, ...terms})
})
afterAll(() => lake.close())

test('sections follow the order of the page, and what the page does not tell has none', () => {
  const aspects = sectionsOf(page).map(({aspect}) => aspect)
  expect(aspects).toEqual(valuesOf(healthAspects))
  expect(sectionsOf({...page, tests: [], diagnosis: []}).map(({aspect}) => aspect)).toEqual(
    aspects.filter((aspect) => aspect !== 'tests' && aspect !== 'diagnosis'),
  )
})

test('each section says what it is about and where its review stands', () => {
  for (const section of sectionsOf(page)) {
    expect(section.condition).toEqual({
      _id: 'condition-back-spasm',
      _type: 'condition',
      slug: 'back-spasm',
      name: 'Back spasm',
    })
    expect(section.review.status).toBe('awaiting-clinical-review')
  }
})

test('each section carries the emergencies, and either all other warning signs or where they are', () => {
  const emergencies = page.redFlags.filter(({urgency}) => urgency === 'emergency')
  expect(emergencies).not.toEqual([])
  const complete = sectionsOf(page).filter(({seeAspect}) => seeAspect === null)
  expect(complete.map(({aspect}) => aspect)).toEqual([
    'when-to-get-help',
    'symptoms',
    'diagnosis',
    'tests',
    'self-care',
    'treatments',
  ])
  for (const {redFlags, seeAspect} of sectionsOf(page)) {
    expect(redFlags).toEqual(seeAspect === null ? page.redFlags : emergencies)
  }
})

test('the content of a section has the type of its aspect', () => {
  const selfCare = sectionsOf(page).find((section) => section.aspect === 'self-care')
  expect(selfCare?.content.options.map(({treatment}) => treatment.invasiveness)).toContain('self-care')
  const treatments = sectionsOf(page).find((section) => section.aspect === 'treatments')
  expect(treatments?.content.notAdvised.map(({treatment}) => treatment.slug)).toContain('opioids')
  const misconceptions = sectionsOf(page).find((section) => section.aspect === 'misconceptions')
  expect(misconceptions?.content.faqs.map(({slug}) => slug)).toContain('is-it-my-posture')
})
