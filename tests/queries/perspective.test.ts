import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createClinicContent} from '../../queries/index.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

const clinic = 'example-back-clinic-us'

let lake: LakeUnderTest
let client: SanityClient
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  const published = await client.getDocument('condition-back-spasm')
  if (published === undefined || published === null) throw new Error('The condition is not seeded.')
  const {_rev, ...condition} = published
  await client.createOrReplace({...condition, _id: 'drafts.condition-back-spasm', name: 'Unfinished name'})
  await client.create({
    ...condition,
    _id: 'drafts.condition-new',
    name: 'Never published',
    slug: {_type: 'slug', current: 'new'},
  })
})
afterAll(() => lake.close())

test('a client with a token sees no draft', async () => {
  const content = createClinicContent({client, clinic, perspective: 'published'})
  expect((await content.condition('back-spasm'))?.name).toBe('Back spasm')
  expect(await content.condition('new')).toBeNull()
  const names = (await content.conditions()).items.map(({name}) => name)
  expect(names).toContain('Back spasm')
  expect(names).not.toContain('Never published')
  expect(await content.search('unfinished')).toEqual([])
})

test('not even when the client itself is set to show drafts', async () => {
  const content = createClinicContent({
    client: client.withConfig({perspective: 'drafts'}),
    clinic,
    perspective: 'published',
  })
  expect((await content.condition('back-spasm'))?.name).toBe('Back spasm')
  expect(await content.condition('new')).toBeNull()
})

test('who asks for drafts sees them laid over what is published', async () => {
  const content = createClinicContent({client, clinic, perspective: 'drafts'})
  expect(await content.condition('back-spasm')).toMatchObject({
    _id: 'condition-back-spasm',
    name: 'Unfinished name',
  })
  const names = (await content.conditions()).items.map(({name}) => name)
  expect(names).toEqual(expect.arrayContaining(['Never published', 'Unfinished name']))
  expect(names).not.toContain('Back spasm')
})

test('the perspective that would mix both is refused', () => {
  const options = {client, clinic, perspective: JSON.parse('"raw"')}
  expect(() => createClinicContent(options)).toThrow(
    expect.objectContaining({
      code: 'argument-invalid',
      message: expect.stringContaining('published, drafts or a list of releases'),
    }),
  )
})
