import {ClientError} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createClinicContent, queryOf} from '../../queries/index.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

let lake: LakeUnderTest
beforeAll(async () => {
  lake = await startInProcess()
})
afterAll(() => lake.close())

test('a request that fails gives the client’s own error with the name of the query', async () => {
  const client = (await seededDataset(lake)).withConfig({token: 'not-a-token'})
  const content = createClinicContent({client, clinic: 'example-back-clinic-us', perspective: 'published'})
  const error: unknown = await content.clinic().catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ClientError)
  expect(error).toMatchObject({statusCode: 401, message: expect.stringMatching(/^clinicBySlugQuery: /)})
  expect(queryOf(error)).toBe('clinicBySlugQuery')
})
