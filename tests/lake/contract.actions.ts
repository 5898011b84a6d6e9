import type {Action} from '@sanity/client'
import {Mutation} from '@sanity/mutator'
import {describe, expect, test} from 'vitest'
import {edit, publish} from './actionsOn.ts'
import {clientWithRole, type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'
import {listenTo} from './listenTo.ts'

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

    test('send listeners the mutations that make the document, as the studio applies them', async () => {
      const {client} = await newDataset(lake())
      await client.create({
        _id: 'ice',
        _type: 'treatment',
        name: 'Ice',
        steps: [{_key: 'a', text: 'Wrap it'}],
      })
      const listening = await listenTo(client, '*', {}, everything)
      await client.action(edit('ice', {set: {'steps[_key=="a"].text': 'Wrap the ice'}}))
      await client.action(edit('ice', {insert: {after: 'steps[-1]', items: [{_key: 'b', text: 'Wait'}]}}))

      let document = null
      for (let edits = 0; edits < 2; edits += 1) {
        const {mutations, result, timestamp, transactionId, resultRev = ''} = await listening.next()
        const mutation = new Mutation({
          mutations: JSON.parse(JSON.stringify(mutations)),
          timestamp,
          transactionId,
          resultRev,
        })
        document = mutation.apply(document)
        expect({...document, _updatedAt: timestamp}).toEqual(result)
      }
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

    test('knows a draft by the name of the reference, too', async () => {
      const {client, dataset} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      const actions = [
        {
          actionType: 'sanity.action.document.edit',
          versionId: 'drafts.ice',
          publishedId: 'ice',
          patch: {set: {name: 'Cold'}},
        },
        {actionType: 'sanity.action.document.publish', versionId: 'drafts.ice', publishedId: 'ice'},
      ]
      const response = await send(lake(), `/v2025-02-19/data/actions/${dataset}`, {
        method: 'POST',
        body: JSON.stringify({actions}),
      })

      expect(response.status).toBe(200)
      expect(await client.fetch('*{_id, name}')).toEqual([{_id: 'ice', name: 'Cold'}])
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
