import type {Action} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {type LakeUnderTest, newDataset} from './lakeUnderTest.ts'
import {listenTo} from './listenTo.ts'

const edit = (id: string, patch: object): Action => ({
  actionType: 'sanity.action.document.edit',
  draftId: `drafts.${id}`,
  publishedId: id,
  patch,
})
const publish = (id: string, conditions: object = {}): Action => ({
  actionType: 'sanity.action.document.publish',
  draftId: `drafts.${id}`,
  publishedId: id,
  ...conditions,
})

export function describeActions(lake: () => LakeUnderTest): void {
  describe('actions', () => {
    const everything = {includeAllVersions: true}

    test('make a draft of a published document with its first edit', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      const {transactionId} = await client.action(edit('ice', {set: {name: 'Cold'}}), {
        transactionId: 'first',
      })

      expect(transactionId).toBe('first')
      expect(await client.getDocument('drafts.ice')).toMatchObject({name: 'Cold', _rev: 'first'})
      expect(await client.getDocument('ice')).toMatchObject({name: 'Ice'})
    })

    test('that make a draft appear as its creation and the patch, with no previous revision', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      const listening = await listenTo(client, '*', {}, everything)
      await client.action(edit('ice', {unset: ['_empty_action_guard_pseudo_field_']}))

      const event = await listening.next()
      expect(event).toMatchObject({
        documentId: 'drafts.ice',
        transition: 'appear',
        mutations: [
          {createIfNotExists: {_id: 'drafts.ice', _type: 'treatment', name: 'Ice'}},
          {patch: {id: 'drafts.ice', unset: ['_empty_action_guard_pseudo_field_']}},
        ],
      })
      expect(event).not.toHaveProperty('previousRev')
      listening.stop()
    })

    test('publish a draft in one transaction of two events', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      await client.action(edit('ice', {set: {name: 'Cold'}}))
      const listening = await listenTo(client, '*', {}, everything)
      await client.action(publish('ice'), {transactionId: 'publish'})

      expect(await listening.next()).toMatchObject({
        documentId: 'ice',
        transition: 'update',
        transactionId: 'publish',
        transactionTotalEvents: 2,
        mutations: [{createOrReplace: {_id: 'ice', name: 'Cold'}}],
      })
      expect(await listening.next()).toMatchObject({
        documentId: 'drafts.ice',
        transition: 'disappear',
        transactionId: 'publish',
        mutations: [{delete: {id: 'drafts.ice'}}],
      })
      expect(await client.fetch('*{_id, _rev, name}')).toEqual([{_id: 'ice', _rev: 'publish', name: 'Cold'}])
      listening.stop()
    })

    test('are one transaction: when one fails, none is carried out', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})

      await expect(
        client.action([edit('ice', {set: {name: 'Cold'}}), publish('heat')]),
      ).rejects.toMatchObject({
        statusCode: 404,
        details: {
          type: 'actionError',
          items: [{index: 1, error: {type: 'documentNotFoundError', id: 'drafts.heat'}}],
        },
      })
      expect(await client.fetch('*._id')).toEqual(['ice'])
    })

    test('see what the actions before them have left', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      await client.action([edit('ice', {set: {name: 'Cold'}}), publish('ice')])

      expect(await client.fetch('*{_id, name}')).toEqual([{_id: 'ice', name: 'Cold'}])
    })
  })
}
