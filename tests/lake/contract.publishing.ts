import type {Action} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {edit, publish} from './actionsOn.ts'
import {type LakeUnderTest, newDataset} from './lakeUnderTest.ts'

export function describePublishing(lake: () => LakeUnderTest): void {
  describe('publishing', () => {
    test('without a draft says what is missing', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})

      await expect(client.action(publish('ice'))).rejects.toMatchObject({
        statusCode: 404,
        message: expect.stringContaining('"drafts.ice" was not found. There is nothing to publish'),
      })
    })

    test.for(['ifDraftRevisionId', 'ifPublishedRevisionId'])(
      'is held back by another %s',
      async (condition) => {
        const {client} = await newDataset(lake())
        await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
        await client.action(edit('ice', {set: {name: 'Cold'}}))

        await expect(client.action(publish('ice', {[condition]: 'older'}))).rejects.toMatchObject({
          statusCode: 409,
          details: {
            items: [{error: {type: 'documentRevisionIDDoesNotMatchError', expectedRevisionID: 'older'}}],
          },
        })
        expect(await client.fetch('*{_id, name}')).toEqual([
          {_id: 'drafts.ice', name: 'Cold'},
          {_id: 'ice', name: 'Ice'},
        ])
      },
    )

    test('makes references strong that were weak until then', async () => {
      const {client} = await newDataset(lake())
      const weak = {_type: 'reference', _ref: 'nice', _weak: true}
      const created = await client.create({
        _id: 'drafts.ice',
        _type: 'treatment',
        source: {...weak, _strengthenOnPublish: {type: 'source'}},
        sources: [{...weak, _key: 'a', _strengthenOnPublish: {type: 'source', weak: true}}],
        seeAlso: weak,
      })

      await expect(client.action(publish('ice'))).rejects.toMatchObject({
        statusCode: 409,
        details: {
          type: 'actionError',
          items: [{error: {type: 'documentReferencesNonExistentDocumentError', referenceID: 'nice'}}],
        },
      })
      await client.create({_id: 'nice', _type: 'source'})
      await client.action(publish('ice'))
      const published = await client.getDocument('ice')
      expect(published).toMatchObject({_createdAt: created._createdAt, seeAlso: weak})
      expect(published?.['source']).toEqual({_type: 'reference', _ref: 'nice'})
      expect(published?.['sources']).toEqual([{...weak, _key: 'a'}])
    })

    test('is taken back by unpublishing, which leaves a draft', async () => {
      const {client} = await newDataset(lake())
      const unpublish: Action = {
        actionType: 'sanity.action.document.unpublish',
        draftId: 'drafts.ice',
        publishedId: 'ice',
      }
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      await client.action(unpublish)

      expect(await client.fetch('*{_id, name}')).toEqual([{_id: 'drafts.ice', name: 'Ice'}])
      await expect(client.action(unpublish)).rejects.toMatchObject({statusCode: 404})
    })

    test('again after more edits leaves the draft that unpublishing finds', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      await client.action(edit('ice', {set: {name: 'Cold'}}))
      await client.action({
        actionType: 'sanity.action.document.unpublish',
        draftId: 'drafts.ice',
        publishedId: 'ice',
      })

      expect(await client.fetch('*{_id, name}')).toEqual([{_id: 'drafts.ice', name: 'Cold'}])
    })
  })

  describe('deleting', () => {
    const remove = (includeDrafts: string[]): Action => ({
      actionType: 'sanity.action.document.delete',
      publishedId: 'ice',
      includeDrafts,
    })

    test('takes the draft along, which must be named', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.action(edit('ice', {set: {name: 'Cold'}}))

      await expect(client.action(remove([]))).rejects.toMatchObject({
        statusCode: 409,
        message: expect.stringContaining('cannot be deleted without "drafts.ice"'),
      })
      await client.action(remove(['drafts.ice']))
      expect(await client.fetch('count(*)')).toBe(0)
    })

    test('what is referenced is refused, and so is unpublishing it', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.create({_id: 'spasm', _type: 'condition', treatment: {_type: 'reference', _ref: 'ice'}})
      const unpublish: Action = {
        actionType: 'sanity.action.document.unpublish',
        draftId: 'drafts.ice',
        publishedId: 'ice',
      }

      for (const action of [remove([]), unpublish]) {
        await expect(client.action(action)).rejects.toMatchObject({
          statusCode: 409,
          message: expect.stringContaining('there are references to it from "spasm"'),
          details: {type: 'actionError', items: [{error: {type: 'documentHasExistingReferencesError'}}]},
        })
      }
      expect(await client.fetch('*._id')).toEqual(['ice', 'spasm'])
    })

    test('a draft alone is discarding it', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'drafts.ice', _type: 'treatment'})
      const discard: Action = {actionType: 'sanity.action.document.discard', draftId: 'drafts.ice'}

      await expect(client.action(remove([]))).rejects.toMatchObject({
        statusCode: 404,
        message: expect.stringContaining('discarding its draft'),
      })
      await client.action(discard)
      expect(await client.fetch('count(*)')).toBe(0)
      await expect(client.action(discard)).rejects.toMatchObject({statusCode: 404})
    })
  })
}
