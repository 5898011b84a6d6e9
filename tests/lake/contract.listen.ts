import {describe, expect, test} from 'vitest'
import {clientOf, type LakeUnderTest, newDataset} from './lakeUnderTest.ts'
import {listenTo} from './listenTo.ts'

export function describeListening(lake: () => LakeUnderTest): void {
  describe('listeners', () => {
    const everything = {includeAllVersions: true}

    test('see a document appear, change and disappear', async () => {
      const {client} = await newDataset(lake())
      const listening = await listenTo(client, '*[_type == $type]', {type: 'treatment'}, everything)
      const created = await client.create({_id: 'ice', _type: 'treatment'})
      const patched = await client.patch('ice').set({name: 'Ice'}).commit()
      await client.delete('ice')

      const appeared = await listening.next()
      expect(appeared).toMatchObject({
        documentId: 'ice',
        transition: 'appear',
        transactionId: created._rev,
        resultRev: created._rev,
        result: created,
        mutations: [{create: {_id: 'ice', _type: 'treatment'}}],
        timestamp: created._updatedAt,
        visibility: 'query',
        transactionTotalEvents: 1,
        transactionCurrentEvent: 1,
      })
      expect(appeared).not.toHaveProperty('previousRev')
      expect(await listening.next()).toMatchObject({
        transition: 'update',
        previousRev: created._rev,
        resultRev: patched._rev,
        result: patched,
        mutations: [{patch: {id: 'ice', set: {name: 'Ice'}}}],
      })
      const disappeared = await listening.next()
      expect(disappeared).toMatchObject({
        transition: 'disappear',
        previousRev: patched._rev,
        mutations: [{delete: {id: 'ice'}}],
      })
      expect(disappeared).not.toHaveProperty('result')
      // The Studio puts events in order by their revisions, and drops one that leads to none.
      expect(disappeared.resultRev).toBe(disappeared.transactionId)
      listening.stop()
    })

    test('see documents move into and out of their filter', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', line: 'next'})
      const listening = await listenTo(client, '*[line == "first"]', {}, everything)
      await client.patch('ice').set({line: 'first'}).commit()
      await client.patch('ice').set({line: 'next'}).commit()
      await client.patch('ice').set({name: 'not seen'}).commit()
      await client.patch('ice').set({line: 'first'}).commit()

      const transitions = [await listening.next(), await listening.next(), await listening.next()]
      expect(transitions.map(({transition}) => transition)).toEqual(['appear', 'disappear', 'appear'])
      listening.stop()
    })

    test('get an event for every document of a transaction, each with its own mutations', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'drafts.ice', _type: 'treatment', name: 'Ice'})
      const listening = await listenTo(client, '*', {}, everything)
      await client
        .transaction()
        .createOrReplace({_id: 'ice', _type: 'treatment', name: 'Ice'})
        .delete('drafts.ice')
        .transactionId('publish')
        .commit()

      expect(await listening.next()).toMatchObject({
        documentId: 'ice',
        transition: 'appear',
        transactionTotalEvents: 2,
        transactionCurrentEvent: 1,
        mutations: [{createOrReplace: {_id: 'ice'}}],
      })
      expect(await listening.next()).toMatchObject({
        documentId: 'drafts.ice',
        transition: 'disappear',
        transactionId: 'publish',
        transactionCurrentEvent: 2,
        mutations: [{delete: {id: 'drafts.ice'}}],
      })
      listening.stop()
    })

    test('get only what they ask for', async () => {
      const {client} = await newDataset(lake())
      const created = await client.create({_id: 'ice', _type: 'treatment'})
      const listening = await listenTo(
        client,
        '*',
        {},
        {
          ...everything,
          includeResult: false,
          includeMutations: false,
          includePreviousRevision: true,
          visibility: 'transaction',
          effectFormat: 'mendoza',
        },
      )
      await client.patch('ice').set({name: 'Ice'}).commit()

      const event = await listening.next()
      expect(event).toMatchObject({
        previous: created,
        visibility: 'transaction',
        effects: {apply: expect.any(Array), revert: expect.any(Array)},
      })
      expect(event).not.toHaveProperty('result')
      expect(event).not.toHaveProperty('mutations')
      listening.stop()
    })

    test('see published documents only, unless they ask for all versions or use an older API', async () => {
      const {client, dataset} = await newDataset(lake())
      const old = clientOf(lake(), {dataset, token: lake().token, apiVersion: '2025-02-18'})
      const ofPublished = await listenTo(client, '*')
      const ofAll = await listenTo(old, '*')
      await client.create({_id: 'drafts.ice', _type: 'treatment'})
      await client.create({_id: 'ice', _type: 'treatment'})

      expect(await ofPublished.next()).toMatchObject({documentId: 'ice'})
      expect(await ofAll.next()).toMatchObject({documentId: 'drafts.ice'})
      ofPublished.stop()
      ofAll.stop()
    })

    test('without a token see what a query without a token sees', async () => {
      const {client, anonymous} = await newDataset(lake())
      const listening = await listenTo(anonymous, '*', {}, everything)
      await client.create({_id: 'drafts.ice', _type: 'treatment'})
      await client.create({_id: 'ice', _type: 'treatment'})

      expect(await listening.next()).toMatchObject({documentId: 'ice'})
      listening.stop()
    })

    test('hear nothing of a dry run', async () => {
      const {client} = await newDataset(lake())
      const listening = await listenTo(client, '*', {}, everything)
      await client.create({_id: 'ice', _type: 'treatment'}, {dryRun: true})
      await client.create({_id: 'heat', _type: 'treatment'})

      expect(await listening.next()).toMatchObject({documentId: 'heat'})
      listening.stop()
    })

    test('with a syntax error are told where it is', async () => {
      const {client} = await newDataset(lake())

      await expect(listenTo(client, '*[_type == ')).rejects.toMatchObject({
        name: 'ChannelError',
        message: expect.stringContaining('GROQ query parse error'),
      })
    })

    test.for(['*[source->title == "NICE"]', 'count(*)', '*[_id in *[_type == "list"].ids[]]'])(
      'cannot look at other documents: %s',
      async (query) => {
        const {client} = await newDataset(lake())

        await expect(listenTo(client, query)).rejects.toMatchObject({
          name: 'ChannelError',
          message: expect.stringContaining('it must be * with filters'),
        })
      },
    )

    test('with a filter that cannot be evaluated do not get in the way of a transaction', async () => {
      const {client} = await newDataset(lake())
      const broken = await listenTo(client, '*[(name, title)]')
      const listening = await listenTo(client, '*')
      await client.create({_id: 'ice', _type: 'treatment'})

      expect(await listening.next()).toMatchObject({documentId: 'ice'})
      broken.stop()
      listening.stop()
    })

    test('are sent away when the dataset is deleted', async () => {
      const {client, dataset} = await newDataset(lake())
      const listening = await listenTo(client, '*')
      const ended = listening.next()
      await client.datasets.delete(dataset)

      await expect(ended).rejects.toMatchObject({name: 'DisconnectError'})
    })
  })
}
