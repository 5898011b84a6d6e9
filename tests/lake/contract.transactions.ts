import {describe, expect, test} from 'vitest'
import {type LakeUnderTest, newDataset} from './lakeUnderTest.ts'

const reference = (to: string) => ({_type: 'reference', _ref: to})

export function describeTransactions(lake: () => LakeUnderTest): void {
  describe('transactions', () => {
    test('are applied as a whole, and their id is the revision of all they touched', async () => {
      const {client} = await newDataset(lake())
      await client
        .transaction()
        .create({_id: 'ice', _type: 'treatment'})
        .create({_id: 'heat', _type: 'treatment'})
        .patch('ice', (patch) => patch.set({name: 'Ice'}))
        .transactionId('both')
        .commit()

      expect(await client.fetch('*{_id, _rev, name}')).toEqual([
        {_id: 'heat', _rev: 'both', name: null},
        {_id: 'ice', _rev: 'both', name: 'Ice'},
      ])
    })

    test('leave nothing behind when one mutation fails, and say which', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      const transaction = client
        .transaction()
        .patch('ice', (patch) => patch.set({name: 'Cold'}))
        .create({_id: 'heat', _type: 'treatment'})
        .create({_id: 'ice', _type: 'treatment'})

      await expect(transaction.commit()).rejects.toMatchObject({
        statusCode: 409,
        details: {items: [{index: 2, error: {type: 'documentAlreadyExistsError'}}]},
      })
      expect(await client.fetch('*{_id, name}')).toEqual([{_id: 'ice', name: 'Ice'}])
    })

    test('that are sent again get the same answer and are applied once', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'counter', _type: 'counter', count: 0})
      const increment = () =>
        client
          .transaction()
          .patch('counter', (patch) => patch.inc({count: 1}))
          .transactionId('again')
          .commit({returnDocuments: true})
      const first = await increment()
      await client.patch('counter').inc({count: 10}).commit()

      expect(await increment()).toEqual(first)
      expect(await client.fetch('*[0].count')).toBe(11)
    })

    test('that reuse the id of another are refused', async () => {
      const {client} = await newDataset(lake())
      await client.transaction().create({_id: 'ice', _type: 'treatment'}).transactionId('once').commit()
      const other = client.transaction().create({_id: 'heat', _type: 'treatment'}).transactionId('once')

      await expect(other.commit()).rejects.toMatchObject({
        statusCode: 409,
        details: {type: 'transactionIdReusedError'},
      })
      expect(await client.getDocument('heat')).toBeUndefined()
    })
  })

  describe('strong references', () => {
    test('must point at a document', async () => {
      const {client} = await newDataset(lake())

      await expect(
        client.create({_id: 'heat', _type: 'treatment', source: reference('missing')}),
      ).rejects.toMatchObject({
        statusCode: 409,
        details: {
          items: [
            {error: {type: 'documentReferencesNonExistentDocumentError', id: 'heat', referenceID: 'missing'}},
          ],
        },
      })
    })

    test('may point at a document that the same transaction makes later', async () => {
      const {client} = await newDataset(lake())
      await client
        .transaction()
        .create({_id: 'heat', _type: 'treatment', source: reference('nice')})
        .create({_id: 'nice', _type: 'source'})
        .commit()

      expect(await client.fetch('*[_id == "heat"][0].source->_type')).toBe('source')
    })

    test('keep the document they point at from being deleted', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'nice', _type: 'source'})
      await client.create({_id: 'heat', _type: 'treatment', source: reference('nice')})
      await client.create({
        _id: 'drafts.ice',
        _type: 'treatment',
        sources: [{...reference('nice'), _key: 'a'}],
      })

      await expect(client.delete('nice')).rejects.toMatchObject({
        statusCode: 409,
        message: expect.stringContaining(
          'cannot be deleted as there are references to it from "drafts.ice", "heat"',
        ),
        details: {
          items: [
            {error: {type: 'documentHasExistingReferencesError', referencingIDs: ['drafts.ice', 'heat']}},
          ],
        },
      })
    })

    test('do not hold back a transaction that deletes both ends', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'nice', _type: 'source'})
      await client.create({_id: 'heat', _type: 'treatment', source: reference('nice')})
      await client.transaction().delete('nice').delete('heat').commit()

      expect(await client.fetch('count(*)')).toBe(0)
    })

    test('to another dataset are not followed', async () => {
      const {client} = await newDataset(lake())

      await client.create({_id: 'a', _type: 'b', c: {...reference('far'), _dataset: 'other'}})
      expect(await client.getDocument('a')).toMatchObject({c: {_dataset: 'other'}})
    })
  })

  test('weak references may point at nothing, also those that become strong on publishing', async () => {
    const {client} = await newDataset(lake())
    const weak = {_type: 'reference', _ref: 'nice', _weak: true}
    await client.create({_id: 'nice', _type: 'source'})
    await client.create({_id: 'heat', _type: 'treatment', source: weak})
    await client.create({
      _id: 'drafts.ice',
      _type: 'treatment',
      source: {...weak, _strengthenOnPublish: {type: 'source'}},
    })
    await client.delete('nice')

    expect(await client.fetch('*[references("nice")]._id')).toEqual(['drafts.ice', 'heat'])
  })
}
