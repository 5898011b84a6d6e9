import type {SanityClient} from '@sanity/client'
import {parse} from 'groq-js'
import * as z from 'zod/mini'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {documentTypes} from '../../schemas/document/slugs.query.ts'
import {schemaTypes} from '../../schemas/index.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {allQueries} from './allQueries.ts'
import {nodesOf} from './nodesOf.ts'
import {seededDataset} from './seededDataset.ts'

/** The content names nobody: who has written or checked it is for a clinic to say. */
const examplePerson = {
  _id: 'person-example-reviewer',
  _type: 'person',
  name: 'Example Reviewer',
  slug: {_type: 'slug', current: 'example-reviewer'},
  role: 'clinical-reviewer',
  credentials: 'MD',
  conflictOfInterest: 'None declared',
  funding: 'Example Back Clinic',
}

let lake: LakeUnderTest
let client: SanityClient
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  await client.create(examplePerson)
})
afterAll(() => lake.close())

// Their types are held against TypeGen's in shapes.test-d.ts.
describe.each(Object.entries(allQueries))('%s', (_name, {query, shape, params, filter}) => {
  test('asks for what it says', () => {
    expect(query.split('{')[0]).toBe(filter)
  })

  test('takes the parameters that its type declares', () => {
    const names = Array.from(query.matchAll(/\$(\w+)/g), ([, name]) => name)
    expect(new Set(names)).toEqual(new Set(Object.keys(params)))
  })

  test('names every field that it reads', () => {
    const types = nodesOf(parse(query, {params})).map((node) => node['type'])
    expect(types).not.toContain('ObjectSplat')
  })

  test('uses only functions that every Content Lake has had from the start', () => {
    const functions = nodesOf(parse(query, {params})).flatMap((node) =>
      node['type'] === 'FuncCall' ? [node['name']] : [],
    )
    // In the first version of the GROQ specification, and older than API versions.
    expect(['coalesce', 'count', 'defined', 'lower', 'references']).toEqual(expect.arrayContaining(functions))
  })

  test('finds seeded content that fits its shape', async () => {
    const result: unknown = await client.fetch<unknown>(query, params, {perspective: 'published'})
    expect(result).toBeTruthy()
    expect(result).not.toEqual([])
    expect(z.safeParse(shape, result).error?.issues ?? []).toEqual([])
  })
})

test('a query of a document that is not there gives null', async () => {
  for (const [name, {query, params, filter, shape}] of Object.entries(allQueries)) {
    if (!filter.endsWith('[0]')) continue
    const result: unknown = await client.fetch<unknown>(query, {...params, slug: 'not-there'})
    expect(result, name).toBeNull()
    expect(z.safeParse(shape, result).success, name).toBe(true)
  }
})

describe('a page that can be read on its own has the red flags of the conditions that list it', () => {
  const {
    symptomBySlugQuery,
    treatmentBySlugQuery,
    causeBySlugQuery,
    diagnosticTestBySlugQuery,
    faqBySlugQuery,
  } = allQueries
  const pages = {
    symptomBySlugQuery,
    treatmentBySlugQuery,
    causeBySlugQuery,
    diagnosticTestBySlugQuery,
    faqBySlugQuery,
  }

  test.each(Object.entries(pages))('%s', async (_name, {query, params}) => {
    const listing = z.object({_id: z.string()})
    const page = z.object({redFlags: z.array(listing), conditions: z.array(listing)})
    const {redFlags, conditions} = z.parse(page, await client.fetch<unknown>(query, params))
    expect(conditions).toContainEqual({_id: 'condition-back-spasm'})
    const ids = conditions.map(({_id}) => _id)
    const refs = await client.fetch<string[]>('*[_id in $ids].redFlags[]._ref', {ids})
    expect(new Set(redFlags.map(({_id}) => _id))).toEqual(new Set(refs))
  })
})

describe('slugsQuery', () => {
  const {query} = allQueries.slugsQuery

  test.each(documentTypes)('gives the slug of every %s, A to Z', async (type) => {
    const slugs = await client.fetch<string[]>('*[_type == $type].slug.current', {type})
    expect(await client.fetch<string[]>(query, {type, language: 'en'})).toEqual(
      [...new Set(slugs)].toSorted(),
    )
  })

  test('leaves out a document that has no slug yet', async () => {
    const {_id} = await client.create({_type: 'person', name: 'Somebody new'})
    const slugs = await client.fetch<string[]>(query, {type: 'person', language: 'en'})
    await client.delete(_id)
    expect(slugs).toEqual([examplePerson.slug.current])
  })

  test('can be asked about every type of document', () => {
    const types = schemaTypes.flatMap(({name, type}) => (type === 'document' ? [name] : []))
    expect([...documentTypes]).toEqual(types.toSorted())
  })
})
