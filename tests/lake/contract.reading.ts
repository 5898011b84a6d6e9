import {describe, expect, test} from 'vitest'
import {type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'

export function describeReading(lake: () => LakeUnderTest): void {
  describe('documents by id', () => {
    test('come one at a time', async () => {
      const {client} = await newDataset(lake())
      const created = await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})

      expect(await client.getDocument('ice')).toEqual(created)
      expect(await client.getDocument('nothing')).toBeUndefined()
    })

    test('come several at a time, in the order asked for, with null for what is not there', async () => {
      const {client} = await newDataset(lake())
      const ice = await client.create({_id: 'ice', _type: 'treatment'})
      const heat = await client.create({_id: 'heat', _type: 'treatment'})

      expect(await client.getDocuments(['heat', 'nothing', 'ice'])).toEqual([heat, null, ice])
    })

    test('come with their drafts and versions when asked for', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.create({_id: 'drafts.ice', _type: 'treatment'})

      const versions = await client.getDocument('ice', {includeAllVersions: true})
      expect(versions.map(({_id}) => _id)).toEqual(['drafts.ice', 'ice'])
    })

    test('can be checked for existence without their content', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})

      expect(await client.documentsExists(['ice', 'nothing'])).toEqual(new Set(['ice']))
    })
  })

  describe('an export', () => {
    test('has every document, a line each', async () => {
      const {client, dataset} = await newDataset(lake())
      const ids = Array.from({length: 250}, (_, at) => `treatment-${String(at).padStart(3, '0')}`)
      await client.mutate(ids.map((_id) => ({create: {_id, _type: 'treatment'}})))
      await client.create({_id: 'drafts.ice', _type: 'draft'})

      const response = await send(lake(), `/v2025-02-19/data/export/${dataset}`)
      const lines = (await response.text()).trimEnd().split('\n')
      expect(response.headers.get('content-type')).toBe('application/x-ndjson')
      expect(lines.map((line) => JSON.parse(line)._id)).toEqual(['drafts.ice', ...ids])
    })

    test('can be of some types only', async () => {
      const {client, dataset} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.create({_id: 'spasm', _type: 'condition'})

      const response = await send(lake(), `/v2025-02-19/data/export/${dataset}?types=condition,symptom`)
      expect(JSON.parse(await response.text())).toMatchObject({_id: 'spasm'})
    })
  })
}
