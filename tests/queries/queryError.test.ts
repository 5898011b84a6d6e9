import {ClientError} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createClinicContent} from '../../queries/index.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

let lake: LakeUnderTest
beforeAll(async () => {
  lake = await startInProcess()
})
afterAll(() => lake.close())

test('a request that fails keeps the client’s error and adds the name of the query', async () => {
  const client = (await seededDataset(lake)).withConfig({token: 'not-a-token'})
  const content = createClinicContent({client, clinic: 'example-back-clinic-us'})
  const error: unknown = await content.clinic().catch((reason: unknown) => reason)
  expect(error).toMatchObject({
    name: 'QueryError',
    query: 'clinicBySlugQuery',
    message: expect.stringMatching(/^clinicBySlugQuery failed: /),
    cause: expect.any(ClientError),
  })
  expect(error).toHaveProperty('cause.statusCode', 401)
})
