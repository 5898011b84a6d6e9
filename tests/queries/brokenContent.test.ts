import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {ContentError, createClinicContent} from '../../queries/index.ts'
import type {ClinicContent} from '../../queries/index.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

let lake: LakeUnderTest
let client: SanityClient
let content: ClinicContent
beforeAll(async () => {
  lake = await startInProcess()
})
beforeEach(async () => {
  client = await seededDataset(lake)
  content = createClinicContent({client, clinic: 'example-back-clinic-us', perspective: 'published'})
})
afterAll(() => lake.close())

const thrownBy = async (call: Promise<unknown>): Promise<ContentError> => {
  const error: unknown = await call.catch((reason: unknown) => reason)
  if (error instanceof ContentError) return error
  throw new Error('Expected a ContentError.', {cause: error})
}

describe('a required field that is missing', () => {
  test('is an error that names the query, the document, the path and the value', async () => {
    await client.patch('condition-back-spasm').unset(['summary']).commit()
    const error = await thrownBy(content.condition('back-spasm'))
    expect(error).toMatchObject({
      code: 'content-invalid',
      query: 'conditionBySlugQuery',
      documentId: 'condition-back-spasm',
      issues: [
        {path: 'summary', documentId: 'condition-back-spasm', message: 'expected string', received: null},
      ],
    })
    expect(error.message).toBe(
      [
        'conditionBySlugQuery: content is not what the query promises.',
        '- condition-back-spasm at summary: expected string; received null',
        'Correct each document in the studio and publish it.',
      ].join('\n'),
    )
  })

  test('of a document that a page only refers to names that document', async () => {
    await client.patch('treatment-heat').unset(['summary']).commit()
    const error = await thrownBy(content.treatmentsFor('back-spasm'))
    expect(error.issues).toEqual([
      {
        path: 'treatments[_key=="heat"].treatment.summary',
        documentId: 'treatment-heat',
        message: 'expected string',
        received: null,
      },
    ])
  })

  test('never hides another: every one is listed', async () => {
    await client.patch('treatment-heat').unset(['name', 'evidence', 'safety']).commit()
    const error = await thrownBy(content.treatment('heat'))
    expect(error.issues.map(({path}) => path).toSorted()).toEqual(['evidence', 'name', 'safety'])
    for (const path of ['name', 'evidence', 'safety'])
      expect(error.message).toContain(`treatment-heat at ${path}:`)
  })

  test.each([
    ['bodyRegion-lower-back', 'name', () => content.conditions()],
    ['cause-muscle-strain', 'claims', () => content.condition('back-spasm')],
    ['clinic-example-back-clinic-us', 'emergencyNumber', () => content.condition('back-spasm')],
    ['diagnosticTest-mri', 'limits', () => content.condition('back-spasm')],
    ['faq-ice-or-heat', 'answer', () => content.condition('back-spasm')],
    ['guide-back-spasm-treatment-options', 'sections', () => content.guide('back-spasm-treatment-options')],
    ['localTerm-doctor', 'term', () => content.clinic()],
    ['redFlag-infection', 'urgency', () => content.redFlagsFor('back-spasm')],
    ['source-nice-ng59', 'title', () => content.treatmentsFor('back-spasm')],
    ['symptom-numbness', 'kind', () => content.search('numbness').then(() => content.symptom('numbness'))],
  ])('is found in %s, %s', async (documentId, field, call) => {
    await client.patch(documentId).unset([field]).commit()
    const error = await thrownBy(call())
    expect(new Set(error.issues.map((issue) => issue.documentId))).toEqual(new Set([documentId]))
    expect(error.issues[0]?.path).toMatch(new RegExp(`(^|\\.)${field}$`))
  })
})

describe('a value that is not in its closed list', () => {
  test('is an error that lists the values', async () => {
    await client.patch('treatment-heat').set({invasiveness: 'gentle'}).commit()
    const error = await thrownBy(content.treatment('heat'))
    expect(error.issues).toEqual([
      {
        path: 'invasiveness',
        documentId: 'treatment-heat',
        message: expect.stringMatching(/^expected "self-care" or "conservative" or /),
        received: 'gentle',
      },
    ])
  })

  test('in a list of section kinds too', async () => {
    await client
      .patch('guide-back-spasm-treatment-options')
      .insert('after', 'sections[-1]', [{_key: 'new', _type: 'videoSection'}])
      .commit()
    const error = await thrownBy(content.guide('back-spasm-treatment-options'))
    expect(error.issues).toMatchObject([
      {
        path: 'sections[_key=="new"]._type',
        received: 'videoSection',
        message: expect.stringContaining('"textSection"'),
      },
    ])
  })
})

describe('a reference that leads nowhere', () => {
  const nowhere = {_type: 'reference', _weak: true}

  test('is an error at its place in the list', async () => {
    await client
      .patch('condition-back-spasm')
      .insert('before', 'redFlags[0]', [{...nowhere, _key: 'gone', _ref: 'redFlag-gone'}])
      .commit()
    const error = await thrownBy(content.redFlagsFor('back-spasm'))
    expect(error.issues).toEqual([
      {
        path: 'redFlags[0]',
        documentId: 'condition-back-spasm',
        message:
          'expected a document, but the reference is empty or leads to nothing that this perspective shows',
        received: null,
      },
    ])
  })

  test('is an error in running text', async () => {
    await client
      .patch('condition-back-spasm')
      .insert('before', 'overview[0]', [
        {
          _key: 'lost',
          _type: 'block',
          children: [{_key: 'a', _type: 'span', text: 'a claim', marks: ['m']}],
          markDefs: [{_key: 'm', _type: 'citation', source: {...nowhere, _ref: 'source-gone'}}],
        },
      ])
      .commit()
    const error = await thrownBy(content.condition('back-spasm'))
    expect(error.issues).toMatchObject([
      {path: 'overview[_key=="lost"].markDefs[_key=="m"].source', received: null},
    ])
  })

  test('is not taken for “nobody is named” when the reference is optional', async () => {
    expect((await content.condition('back-spasm'))?.review.reviewer).toBeNull()
    await client
      .patch('condition-back-spasm')
      .set({'review.reviewer': {...nowhere, _ref: 'person-gone'}})
      .commit()
    const error = await thrownBy(content.condition('back-spasm'))
    expect(error.issues).toContainEqual({
      path: 'review.reviewer._type',
      documentId: 'person-gone',
      message:
        'expected a document, but the reference is empty or leads to nothing that this perspective shows',
      received: null,
    })
  })
})

test('a claim without a source is an error: nothing unsourced is shown', async () => {
  await client.patch('treatment-heat').set({'evidence[0].sources': []}).commit()
  const error = await thrownBy(content.treatment('heat'))
  expect(error.issues).toMatchObject([{message: 'expected at least 1 of them', received: []}])
  expect(error.documentId).toBe('treatment-heat')
})

test('a condition without red flags is an error, so that no treatment is shown without them', async () => {
  await client.patch('condition-back-spasm').set({redFlags: []}).commit()
  expect((await thrownBy(content.treatmentsFor('back-spasm'))).issues).toMatchObject([{path: 'redFlags'}])
})

test('a clinic that does not say what to do in an emergency is an error', async () => {
  await client.patch('clinic-example-back-clinic-us').unset(['careRoutes[urgency=="emergency"]']).commit()
  expect((await thrownBy(content.redFlags())).issues).toMatchObject([
    {
      path: 'clinic.careRoutes',
      documentId: 'clinic-example-back-clinic-us',
      message: expect.stringContaining('emergency'),
    },
  ])
})
