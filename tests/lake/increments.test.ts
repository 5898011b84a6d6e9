import {type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import * as z from 'zod'
import {clientOf, type LakeUnderTest, newDataset, startOverHttp} from './lakeUnderTest.ts'

const clients = 8
const incrementsEach = 1250

let lake: LakeUnderTest
beforeAll(async () => {
  lake = await startOverHttp()
})
afterAll(() => lake.close())

const counterSchema = z.object({_rev: z.string(), count: z.number()})
const conflictSchema = z.object({statusCode: z.literal(409)})

/** Reads, adds one and writes what it read plus one, if nobody else has written meanwhile. */
async function incrementRepeatedly(client: SanityClient): Promise<void> {
  let counter: z.infer<typeof counterSchema> | undefined
  for (let done = 0; done < incrementsEach;) {
    counter ??= counterSchema.parse(await client.getDocument('counter'))
    try {
      const written = await client
        .patch('counter')
        .ifRevisionId(counter._rev)
        .set({count: counter.count + 1})
        .commit()
      counter = counterSchema.parse(written)
      done += 1
    } catch (error) {
      if (!conflictSchema.safeParse(error).success) throw error
      counter = undefined
    }
  }
}

test('10,000 increments by 8 clients at once, each guarded by the revision it read, are all there', async () => {
  const {client, dataset} = await newDataset(lake)
  await client.create({_id: 'counter', _type: 'counter', count: 0})
  const writers = Array.from({length: clients}, () => clientOf(lake, {dataset, token: lake.token}))
  await Promise.all(writers.map(incrementRepeatedly))

  expect(await client.fetch('*[_id == "counter"][0].count')).toBe(clients * incrementsEach)
}, 60_000)
