import type {SanityClient} from '@sanity/client'
import {parse} from 'groq-js'
import * as z from 'zod/mini'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {allQueries} from './allQueries.ts'
import {nodesOf} from './nodesOf.ts'
import {seededDataset} from './seededDataset.ts'

let lake: LakeUnderTest
let client: SanityClient
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
})
afterAll(() => lake.close())

// Their types are held against TypeGen's in shapes.test-d.ts.
describe.each(Object.entries(allQueries))('%s', (_name, {query, shape, params, filter}) => {
  test('asks for what it says', () => {
    expect(query.slice(0, query.indexOf('{'))).toBe(filter)
  })

  test('takes the parameters that its type declares', () => {
    const names = nodesOf(parse(query)).flatMap((node) =>
      node['type'] === 'Parameter' ? [node['name']] : [],
    )
    expect(new Set(names)).toEqual(new Set(Object.keys(params)))
  })

  test('names every field that it reads', () => {
    expect(query).not.toContain('...')
  })

  test('uses only functions that every Content Lake has had from the start', () => {
    const functions = nodesOf(parse(query)).flatMap((node) =>
      node['type'] === 'FuncCall' ? [node['name']] : [],
    )
    expect(['coalesce', 'defined']).toEqual(expect.arrayContaining(functions))
  })

  test('finds seeded content that fits its shape', async () => {
    const result: unknown = await client.fetch<unknown>(query, params, {perspective: 'published'})
    expect(result).toBeTruthy()
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
