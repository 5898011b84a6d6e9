import type {SanityClient} from '@sanity/client'
import {parse} from 'groq-js'
import * as z from 'zod/mini'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
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
    expect(['coalesce', 'defined', 'lower']).toEqual(expect.arrayContaining(functions))
  })

  test('finds seeded content that fits its shape', async () => {
    const result: unknown = await client.fetch<unknown>(query, params, {perspective: 'published'})
    expect(result).toBeTruthy()
    expect(result).not.toEqual([])
    expect(z.safeParse(shape, result).error?.issues ?? []).toEqual([])
  })
})

test('a query of a document that is not there gives null', async () => {
  for (const [name, {query, filter, shape}] of Object.entries(allQueries)) {
    if (!filter.endsWith('[0]')) continue
    const result: unknown = await client.fetch<unknown>(query, {slug: 'not-there'})
    expect(result, name).toBeNull()
    expect(z.safeParse(shape, result).success, name).toBe(true)
  }
})
