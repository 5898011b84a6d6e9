import {createClient, ServerError} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {createClinicContent, localContextQuery} from '../../queries/index.ts'
import type {ClinicContent} from '../../queries/index.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

let lake: LakeUnderTest
let content: ClinicContent
let now: Date
let contextRequests: number
let isDown: boolean
beforeAll(async () => {
  lake = await startInProcess()
})
beforeEach(async () => {
  now = new Date('2026-01-01T00:00:00Z')
  contextRequests = 0
  isDown = false
  const client = await seededDataset(lake)
  const counted = createClient({
    ...client.config(),
    resolveFetch: () => async (url, init) => {
      if (isDown) return new Response('{"message": "down for a minute"}', {status: 503})
      const request = new Request(url, init)
      if (new URL(request.url).searchParams.get('query') === localContextQuery) contextRequests += 1
      return lake.fetch(request)
    },
    maxRetries: 0,
  })
  content = createClinicContent({
    client: counted,
    clinic: 'example-back-clinic-us',
    perspective: 'published',
    clock: () => now,
  })
})
afterAll(() => lake.close())

describe('the clinic’s own words', () => {
  test('are fetched once, however many calls need them', async () => {
    await Promise.all([content.redFlags(), content.conditions(), content.localContext()])
    await content.clinic()
    expect(contextRequests).toBe(1)
  })

  test('are fetched again after a minute', async () => {
    await content.conditions()
    now = new Date('2026-01-01T00:00:59.999Z')
    await content.conditions()
    expect(contextRequests).toBe(1)
    now = new Date('2026-01-01T00:01:00Z')
    await content.conditions()
    expect(contextRequests).toBe(2)
  })

  test('are not remembered as missing when the fetch fails', async () => {
    isDown = true
    await expect(content.localContext()).rejects.toBeInstanceOf(ServerError)
    isDown = false
    expect((await content.localContext()).clinic.emergencyNumber).toBe('911')
  })
})
