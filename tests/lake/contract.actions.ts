import type {Action} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {clientWithRole, type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'
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

    test('that are sent again get the same answer and are carried out once', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'counter', _type: 'counter', count: 0})
      const increment = () => client.action(edit('counter', {inc: {count: 1}}), {transactionId: 'again'})

      expect(await increment()).toEqual({transactionId: 'again'})
      expect(await increment()).toEqual({transactionId: 'again'})
      expect(await client.getDocument('drafts.counter')).toMatchObject({count: 1})
    })

    test('change nothing in a dry run', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.action(edit('ice', {set: {name: 'Cold'}}), {dryRun: true})

      expect(await client.fetch('*._id')).toEqual(['ice'])
      await expect(client.action(publish('ice'), {dryRun: true})).rejects.toMatchObject({statusCode: 404})
    })

    test('need a token that may write', async () => {
      const {client, anonymous} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      const viewer = await clientWithRole(client, 'viewer')

      for (const reader of [viewer, anonymous]) {
        await expect(reader.action(edit('ice', {set: {name: 'Cold'}}))).rejects.toMatchObject({
          statusCode: 403,
          details: {items: [{index: 0, error: {type: 'insufficientPermissionsError'}}]},
        })
      }
      expect(await client.fetch('*._id')).toEqual(['ice'])
    })
  })

  describe('creating', () => {
    const create = (ifExists: 'fail' | 'ignore'): Action => ({
      actionType: 'sanity.action.document.create',
      publishedId: 'ice',
      attributes: {_id: 'drafts.ice', _type: 'treatment', name: 'Ice'},
      ifExists,
    })

    test('makes a draft, once', async () => {
      const {client} = await newDataset(lake())
      await client.action(create('fail'))
      await client.action(edit('ice', {set: {name: 'Cold'}}))
      await client.action(create('ignore'))

      await expect(client.action(create('fail'))).rejects.toMatchObject({
        statusCode: 409,
        details: {items: [{error: {type: 'documentAlreadyExistsError', id: 'drafts.ice'}}]},
      })
      expect(await client.fetch('*{_id, name}')).toEqual([{_id: 'drafts.ice', name: 'Cold'}])
    })

    test('is for documents that are not published', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})

      await expect(client.action(create('ignore'))).rejects.toMatchObject({
        statusCode: 409,
        details: {items: [{error: {type: 'documentAlreadyExistsError', id: 'ice'}}]},
      })
    })
  })

  describe('editing', () => {
    test('a document that is nowhere says so', async () => {
      const {client} = await newDataset(lake())

      await expect(client.action(edit('ice', {set: {name: 'Ice'}}))).rejects.toMatchObject({
        statusCode: 404,
        message: expect.stringContaining('create the document first'),
      })
    })

    test('with a patch that cannot be read says which part', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})

      await expect(client.action(edit('ice', {inc: {count: 'one'}}))).rejects.toMatchObject({
        statusCode: 400,
        details: {items: [{error: {description: expect.stringContaining('"patch.inc.count"')}}]},
      })
      await expect(client.action(edit('ice', {set: {'steps[_key==]': 1}}))).rejects.toMatchObject({
        statusCode: 400,
      })
      expect(await client.fetch('*._id')).toEqual(['ice'])
    })

    test('cannot change what a document is', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})

      await expect(client.action(edit('ice', {set: {_type: 'source'}}))).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining('immutable attribute "_type"'),
      })
    })

    test.for([
      {draftId: 'ice', publishedId: 'ice', says: 'not the ID of a draft or a version'},
      {draftId: 'drafts.heat', publishedId: 'ice', says: 'not a draft or a version of "ice"'},
      {draftId: 'drafts..ice', publishedId: '.ice', says: 'is not a document ID'},
    ])('$draftId for $publishedId is refused', async ({draftId, publishedId, says}) => {
      const {client} = await newDataset(lake())
      const action = {actionType: 'sanity.action.document.edit', draftId, publishedId, patch: {}} as const

      await expect(client.action(action)).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining(says),
      })
    })

    test('replaces a draft whole, as restoring an older revision does', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice', text: 'New'})
      const replace: Action = {
        actionType: 'sanity.action.document.replaceDraft',
        publishedId: 'ice',
        attributes: {_id: 'drafts.ice', _type: 'treatment', name: 'Old'},
      }
      await client.action(replace)

      expect(await client.fetch('*[_id == "drafts.ice"][0]{name, text}')).toEqual({name: 'Old', text: null})
      await expect(client.action({...replace, publishedId: 'heat'})).rejects.toMatchObject({statusCode: 400})
    })
  })

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

  test('an action that there is not is refused with those there are', async () => {
    const {client, dataset} = await newDataset(lake())
    const response = await send(lake(), `/v2025-02-19/data/actions/${dataset}`, {
      method: 'POST',
      body: JSON.stringify({actions: [{actionType: 'sanity.action.document.frobnicate'}]}),
    })

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: {
        type: 'actionError',
        items: [
          {
            index: 0,
            error: {
              type: 'invalidActionError',
              description: expect.stringMatching(/^Unknown actionType .*sanity\.action\.document\.publish/),
            },
          },
        ],
      },
    })
    expect(await client.fetch('count(*)')).toBe(0)
  })
}
