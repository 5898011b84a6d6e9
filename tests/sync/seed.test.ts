import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {SeedConflictError, seed} from '../../sync/seed.ts'
import type {ContentDocument} from '../../sync/loadContent.ts'
import {readSeedContent} from '../content/seedContent.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {newDataset, startInProcess} from '../lake/lakeUnderTest.ts'

let lake: LakeUnderTest
let client: SanityClient

beforeAll(async () => {
  lake = await startInProcess()
})

afterAll(() => lake.close())

beforeEach(async () => {
  client = (await newDataset(lake)).client
})

const region = (slug: string, name: string, partOf?: string): ContentDocument => ({
  _id: `bodyRegion-${slug}`,
  _type: 'bodyRegion',
  name,
  ...(partOf === undefined ? {} : {partOf: {_type: 'reference', _ref: `bodyRegion-${partOf}`}}),
})

const back = region('back', 'Back')
const lowerBack = region('lower-back', 'Lower back', 'back')

/** Every document of the dataset with its revision, the private ones too. */
const revisions = () => client.fetch<{_id: string; _rev: string}[]>('*{_id, _rev} | order(_id)')

const nameOf = async (id: string): Promise<unknown> => (await client.getDocument(id))?.['name']

describe('seeding', () => {
  test('all content twice creates it once and then moves no revision', async () => {
    const documents = await readSeedContent()
    expect(await seed({client, documents})).toEqual({
      created: documents.length,
      changed: 0,
      unchanged: 0,
      kept: [],
    })
    const before = await revisions()
    expect(await seed({client, documents})).toEqual({
      created: 0,
      changed: 0,
      unchanged: documents.length,
      kept: [],
    })
    expect(await revisions()).toEqual(before)
  }, 60_000)

  test('writes the documents as they are, and what it wrote to a private record', async () => {
    await seed({client, documents: [back]})
    expect(await client.getDocument('bodyRegion-back')).toMatchObject(back)
    const record = await client.getDocument('seed.bodyRegion-back')
    expect(record).toMatchObject({
      _type: 'seedRecord',
      content: '{"_id":"bodyRegion-back","_type":"bodyRegion","name":"Back"}',
    })
  })

  test('changes and removes fields of a document that only seeding has written', async () => {
    await seed({client, documents: [back, lowerBack]})
    const created = (await client.getDocument('bodyRegion-lower-back'))?._createdAt
    const {changed} = await seed({client, documents: [back, region('lower-back', 'Low back')]})
    expect(changed).toBe(1)
    const stored = await client.getDocument('bodyRegion-lower-back')
    expect(stored).toMatchObject({name: 'Low back', _createdAt: created})
    expect(stored).not.toHaveProperty('partOf')
  })

  test('does not mind the order of fields', async () => {
    await seed({client, documents: [{_id: 'a', _type: 'x', one: {a: 1, b: 2}, two: 2}]})
    expect(
      await seed({client, documents: [{two: 2, one: {b: 2, a: 1}, _type: 'x', _id: 'a'}]}),
    ).toMatchObject({
      unchanged: 1,
    })
  })

  test('tells how far it has got', async () => {
    const progress: string[] = []
    await seed({
      client,
      documents: [back, lowerBack],
      onProgress: ({done, total}) => progress.push(`${done}/${total}`),
    })
    expect(progress).toEqual(['0/2', '2/2'])
  })
})

describe('an editor comes first', () => {
  beforeEach(() => seed({client, documents: [back, lowerBack]}))

  test('an edit is kept and reported, every time', async () => {
    await client.patch('bodyRegion-back').set({name: 'The back'}).commit()
    const before = await revisions()
    const result = {created: 0, changed: 0, unchanged: 1, kept: [{id: 'bodyRegion-back', reason: 'edited'}]}
    expect(await seed({client, documents: [back, lowerBack]})).toEqual(result)
    expect(await seed({client, documents: [region('back', 'Whole back'), lowerBack]})).toEqual(result)
    expect(await revisions()).toEqual(before)
  })

  test('an edit that says the same as the file counts as written by seeding', async () => {
    await client.patch('bodyRegion-back').set({name: 'Whole back'}).commit()
    const documents = [region('back', 'Whole back'), lowerBack]
    expect(await seed({client, documents})).toMatchObject({unchanged: 2, kept: []})
    expect(await seed({client, documents: [region('back', 'Back'), lowerBack]})).toMatchObject({changed: 1})
  })

  test('a deleted document stays deleted', async () => {
    await client.delete('bodyRegion-lower-back')
    expect(await seed({client, documents: [back, lowerBack]})).toMatchObject({
      unchanged: 1,
      kept: [{id: 'bodyRegion-lower-back', reason: 'deleted'}],
    })
    expect(await client.getDocument('bodyRegion-lower-back')).toBeUndefined()
  })

  test('what refers to a deleted document is not written, nor what refers to that', async () => {
    await client.delete('bodyRegion-lower-back')
    const documents = [
      back,
      lowerBack,
      region('muscle', 'Muscle', 'lower-back'),
      region('fibre', 'Fibre', 'muscle'),
    ]
    expect(await seed({client, documents})).toEqual({
      created: 0,
      changed: 0,
      unchanged: 1,
      kept: [
        {id: 'bodyRegion-lower-back', reason: 'deleted'},
        {id: 'bodyRegion-muscle', reason: 'target'},
        {id: 'bodyRegion-fibre', reason: 'target'},
      ],
    })
  })

  test('a document with a draft is not changed under the draft', async () => {
    await client.create({...back, _id: 'drafts.bodyRegion-back', name: 'Drafted'})
    expect(await seed({client, documents: [region('back', 'Whole back'), lowerBack]})).toMatchObject({
      kept: [{id: 'bodyRegion-back', reason: 'draft'}],
    })
    expect(await nameOf('bodyRegion-back')).toBe('Back')
  })

  test('a document that was there before is left alone, unless it is the same', async () => {
    await client.create({_id: 'bodyRegion-neck', _type: 'bodyRegion', name: 'Nape'})
    await client.create({_id: 'bodyRegion-hip', _type: 'bodyRegion', name: 'Hip'})
    const documents = [region('neck', 'Neck'), region('hip', 'Hip')]
    const result = {created: 0, changed: 0, unchanged: 1, kept: [{id: 'bodyRegion-neck', reason: 'foreign'}]}
    expect(await seed({client, documents})).toEqual(result)
    const before = await revisions()
    expect(await seed({client, documents})).toEqual(result)
    expect(await revisions()).toEqual(before)
  })
})

describe('documents that refer to each other', () => {
  test('are written whatever their order, and in circles', async () => {
    const documents = [lowerBack, region('a', 'A', 'b'), region('b', 'B', 'c'), region('c', 'C', 'a'), back]
    expect(await seed({client, documents})).toMatchObject({created: 5})
  })

  test('are written in several transactions when there are many', async () => {
    const chain = Array.from({length: 120}, (_, index) =>
      region(`r${index}`, `Region ${index}`, index < 119 ? `r${index + 1}` : undefined),
    )
    const steps: number[] = []
    await seed({client, documents: chain, onProgress: ({done}) => steps.push(done)})
    expect(steps).toEqual([0, 50, 100, 120])
  })
})

describe('a run that does not go through', () => {
  /** A client that does something in the middle of a run: just before its write number `count`. */
  const before = (count: number, act: () => Promise<unknown>): SanityClient => {
    let writes = 0
    const {fetch} = lake
    return client.withConfig({
      resolveFetch: () => async (url, init) => {
        const request = new Request(url, init)
        if (request.url.includes('/data/mutate/') && ++writes === count) await act()
        return fetch(request)
      },
    })
  }

  const many = Array.from({length: 120}, (_, index) => region(`r${index}`, `Region ${index}`))

  test('is completed by the next', async () => {
    const cut = new Error('The power went off.')
    const interrupted = before(2, () => Promise.reject(cut))
    await expect(seed({client: interrupted, documents: many})).rejects.toThrow(cut)
    expect(await client.fetch('count(*[_type == "bodyRegion"])')).toBe(50)
    expect(await seed({client, documents: many})).toMatchObject({created: 70, unchanged: 50})
    expect(await seed({client, documents: many})).toMatchObject({unchanged: 120})
  })

  test('is completed by the next when only the record was lost', async () => {
    await seed({client, documents: [back]})
    await client.delete('seed.bodyRegion-back')
    expect(await seed({client, documents: [back]})).toEqual({created: 0, changed: 0, unchanged: 1, kept: []})
    expect(await seed({client, documents: [region('back', 'Whole back')]})).toMatchObject({changed: 1})
  })

  test('never overwrites what someone wrote in between', async () => {
    await seed({client, documents: [back, lowerBack]})
    const meddling = before(1, () => client.patch('bodyRegion-back').set({name: 'Edited'}).commit())
    const documents = [region('back', 'Whole back'), region('lower-back', 'Low back', 'back')]
    expect(await seed({client: meddling, documents})).toEqual({
      created: 0,
      changed: 1,
      unchanged: 0,
      kept: [{id: 'bodyRegion-back', reason: 'edited'}],
    })
    expect(await nameOf('bodyRegion-back')).toBe('Edited')
    expect(await nameOf('bodyRegion-lower-back')).toBe('Low back')
  })

  test('leaves a document alone that someone deleted in between', async () => {
    await seed({client, documents: [back]})
    const meddling = before(1, () => client.delete('bodyRegion-back'))
    expect(await seed({client: meddling, documents: [region('back', 'Whole back')]})).toMatchObject({
      changed: 0,
      kept: [{id: 'bodyRegion-back', reason: 'deleted'}],
    })
  })

  test('leaves a document alone that someone created in between', async () => {
    const meddling = before(1, () => client.create(region('back', 'Theirs')))
    expect(await seed({client: meddling, documents: [back, region('hip', 'Hip')]})).toMatchObject({
      created: 1,
      kept: [{id: 'bodyRegion-back', reason: 'foreign'}],
    })
  })

  test('ends with the documents that the dataset goes on refusing', async () => {
    await seed({client, documents: [back]})
    const {fetch} = lake
    const restless = client.withConfig({
      resolveFetch: () => async (url, init) => {
        const request = new Request(url, init)
        if (request.url.includes('/data/mutate/')) {
          // The record alone moves on, so that the document never counts as edited.
          await client.patch('seed.bodyRegion-back').setIfMissing({count: 0}).inc({count: 1}).commit()
        }
        return fetch(request)
      },
    })
    const run = seed({client: restless, documents: [region('back', 'Whole back')]})
    await expect(run).rejects.toThrow(SeedConflictError)
    await expect(run).rejects.toThrow(/^The dataset refused to write bodyRegion-back, and went on refusing/)
    expect(await nameOf('bodyRegion-back')).toBe('Back')
  })
})
