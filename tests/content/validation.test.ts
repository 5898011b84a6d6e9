import type {SanityClient} from '@sanity/client'
import {validateDocument} from '@sanity/validation'
import {createSchema} from 'sanity'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {schemaTypes} from '../../schemas/index.ts'
import {documentRules} from '../../studio/validation/rules.ts'
import {seed} from '../../sync/seed.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {newDataset, startInProcess} from '../lake/lakeUnderTest.ts'
import {readSeedContent} from './seedContent.ts'

const schema = createSchema({name: 'clinic-content', types: schemaTypes})

let lake: LakeUnderTest
let client: SanityClient

beforeAll(async () => {
  lake = await startInProcess()
  client = (await newDataset(lake)).client
  await seed({client, documents: await readSeedContent()})
}, 60_000)

afterAll(() => lake.close())

const warnings = documentRules.filter(({severity}) => severity === 'warning').map(({id}) => id)

/**
 * What the studio would show an editor who opens the document: `path: message`. Warnings of the content checks are left
 * out: whether one may stand is tested with their reasons.
 */
async function studioFindings(id: string, change: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
  const stored = await client.getDocument(id)
  if (stored === undefined) throw new Error(`${id} is not in the dataset.`)
  const result = await validateDocument({document: {...stored, ...change}, schema, client})
  expect(result.status).not.toBe('notEvaluated')
  return result.markers
    .filter(({code}) => !warnings.includes(code))
    .map(({path, message}) => `${id} ${path.map((segment) => JSON.stringify(segment)).join('.')}: ${message}`)
}

describe('the seed content, checked with the rules of the studio', () => {
  test('has no error and no warning in any document', async () => {
    // What tells which pages are translations is written by no editor.
    const ids = await client.fetch<string[]>(
      '*[!(_id in path("seed.**")) && _type != "translation.metadata"]._id',
    )
    expect(ids.length).toBeGreaterThan(100)
    const findings = await Promise.all(ids.map((id) => studioFindings(id)))
    expect(findings.flat()).toEqual([])
  }, 120_000)

  test('would fail with a review date too far away', async () => {
    const review = {_type: 'review', status: 'draft', lastReviewed: '2026-01-31', nextReview: '2029-02-01'}
    expect(await studioFindings('condition-back-spasm', {review})).toEqual([
      'condition-back-spasm "review": The next review must be by 2029-01-31, 36 months after the last one.',
    ])
  })

  test('would fail with a slug that another document of the type has', async () => {
    expect(await studioFindings('treatment-heat', {slug: {_type: 'slug', current: 'ice'}})).toEqual([
      'treatment-heat "slug": Slug is already in use',
    ])
  })
})
