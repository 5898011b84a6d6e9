import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import * as groq from '../../queries/groq.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

let lake: LakeUnderTest
let client: SanityClient
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
})
afterAll(() => lake.close())

const idsIn = (pages: readonly {_id: string}[] | undefined): string[] => (pages ?? []).map(({_id}) => _id)

describe('related pages', () => {
  test('are those that a page refers to and those that refer to it', async () => {
    const condition = await client.fetch(groq.relatedQuery, {
      type: 'condition',
      slug: 'back-spasm',
      language: 'en',
    })
    expect(idsIn(condition?.symptoms)).toContain('symptom-numbness')
    expect(idsIn(condition?.treatments)).toContain('treatment-heat')
    expect(idsIn(condition?.diagnosticTests)).toContain('diagnosticTest-mri')
    expect(idsIn(condition?.guides)).toContain('guide-back-spasm-treatment-options')
    expect(idsIn(condition?.faqs)).toContain('faq-ice-or-heat')

    const guide = await client.fetch(groq.relatedQuery, {
      type: 'guide',
      slug: 'back-spasm-treatment-options',
      language: 'en',
    })
    expect(idsIn(guide?.conditions)).toEqual(['condition-back-spasm'])

    const treatment = await client.fetch(groq.relatedQuery, {type: 'treatment', slug: 'ice', language: 'en'})
    expect(idsIn(treatment?.treatments)).toContain('treatment-heat')
    expect(idsIn(treatment?.conditions)).toContain('condition-back-spasm')
  })

  test('of a condition say how another condition differs, whichever of the two refers to the other', async () => {
    const backSpasm = await client.getDocument('condition-back-spasm')
    if (backSpasm === undefined) throw new Error('The seeded content has this condition.')
    await client.create({
      ...backSpasm,
      _id: 'condition-example',
      slug: {_type: 'slug', current: 'example'},
      relatedConditions: ['back-spasm', 'example'].map((slug) => ({
        _key: slug,
        _type: 'relatedCondition',
        condition: {_type: 'reference', _ref: `condition-${slug}`},
        relation: 'can-look-like',
        difference: 'It has another cause.',
      })),
    })
    const one = await client.fetch(groq.relatedQuery, {type: 'condition', slug: 'example', language: 'en'})
    expect(one?.conditions).toMatchObject([
      {_id: 'condition-back-spasm', relation: 'can-look-like', difference: 'It has another cause.'},
    ])
    const other = await client.fetch(groq.relatedQuery, {
      type: 'condition',
      slug: 'back-spasm',
      language: 'en',
    })
    expect(other?.conditions).toContainEqual(
      expect.objectContaining({_id: 'condition-example', relation: null, difference: null}),
    )
    await client.delete('condition-example')
  })

  test('are those that the perspective shows', async () => {
    const draft = {
      _id: 'drafts.faq-example',
      _type: 'faq',
      question: 'Is this an example?',
      slug: {_type: 'slug', current: 'example'},
      answer: [
        {
          _key: 'a',
          _type: 'block',
          children: [{_key: 'b', _type: 'span', text: 'Yes', marks: ['c']}],
          markDefs: [{_key: 'c', _type: 'internalLink', target: {_type: 'reference', _ref: 'treatment-ice'}}],
        },
      ],
    }
    await client.create(draft)
    const ask = async (perspective: 'published' | 'drafts'): Promise<string[]> =>
      idsIn(
        (
          await client.fetch(
            groq.relatedQuery,
            {type: 'treatment', slug: 'ice', language: 'en'},
            {perspective},
          )
        )?.faqs,
      )
    expect(await ask('drafts')).toContain('faq-example')
    expect(await ask('published')).not.toContain('faq-example')
    await client.delete(draft._id)
  })

  test('of a page that is not there are null, also under the slug of another type', async () => {
    expect(
      await client.fetch(groq.relatedQuery, {type: 'symptom', slug: 'back-spasm', language: 'en'}),
    ).toBeNull()
  })
})

describe('misconceptions', () => {
  test('are of one condition or of all, with the conditions that list them', async () => {
    const ofOne = await client.fetch(groq.misconceptionsQuery, {condition: 'back-spasm', language: 'en'})
    expect(ofOne.map(({kind}) => kind)).not.toContain('question')
    expect(ofOne.find(({slug}) => slug === 'is-it-my-posture')?.conditions).toMatchObject([
      {slug: 'back-spasm'},
    ])
    expect(await client.fetch(groq.misconceptionsQuery, {condition: null, language: 'en'})).toEqual(ofOne)
    expect(await client.fetch(groq.misconceptionsQuery, {condition: 'not-there', language: 'en'})).toEqual([])
  })
})

describe('treatments to compare', () => {
  test('are those that exist, with what happens without them and the red flags of their conditions', async () => {
    const found = await client.fetch(groq.compareTreatmentsQuery, {
      slugs: ['ice', 'heat', 'not-there'],
      language: 'en',
    })
    expect(found.map(({slug}) => slug).toSorted()).toEqual(['heat', 'ice'])
    for (const {redFlags, withoutIt, alternatives} of found) {
      expect(idsIn(redFlags)).toContain('redFlag-cauda-equina-syndrome')
      expect(withoutIt).not.toEqual([])
      expect(alternatives).not.toEqual([])
    }
  })
})
