import type {SanityClient, SanityDocument} from '@sanity/client'
import {applyPatch, type RawPatch} from 'mendoza'
import {describe, expect, test} from 'vitest'
import {edit, publish} from './actionsOn.ts'
import {clientWithRole, type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'
import {listenTo} from './listenTo.ts'

interface Line {
  id: string
  author: string
  timestamp: string
  documentIDs: string[]
  mutations?: object[]
  effects?: Record<string, {apply: RawPatch; revert: RawPatch}>
}

export function describeHistory(lake: () => LakeUnderTest): void {
  const transactions = async (dataset: string, ids: string, query = ''): Promise<Line[]> => {
    const response = await send(lake(), `/v2025-02-19/data/history/${dataset}/transactions/${ids}?${query}`)
    expect(response.status).toBe(200)
    const lines = (await response.text()).split('\n').filter((line) => line !== '')
    return lines.map((line): Line => JSON.parse(line))
  }
  const documentsAt = (client: SanityClient, dataset: string, ids: string, query: string) =>
    client.request<{documents: SanityDocument[]; omitted: object[]}>({
      url: `/data/history/${dataset}/documents/${ids}?${query}`,
    })
  const eventsOf = async (client: SanityClient, dataset: string, id: string, query = '') =>
    client.request<{events: Record<string, object[]>; nextCursor: string}>({
      url: `/data/history/${dataset}/events/documents/${id}?${query}`,
    })

  /** A published document, edited twice by an editor and published again. */
  const editedDataset = async () => {
    const {client, dataset, anonymous} = await newDataset(lake())
    const editor = await clientWithRole(client, 'editor')
    const {id: author} = await editor.users.getById('me')
    await client.create({_id: 'ice', _type: 'treatment', text: 'Apply for two hours.'})
    await editor.action(edit('ice', {set: {text: 'Apply for two minutes.'}}), {transactionId: 'edit-1'})
    await editor.action(edit('ice', {set: {text: 'Apply for ten minutes.'}}), {transactionId: 'edit-2'})
    await client.action(publish('ice'), {transactionId: 'publish'})
    return {client, dataset, anonymous, editor, author}
  }

  describe('the transaction log', () => {
    test('says who did what, oldest first', async () => {
      const {dataset, author} = await editedDataset()
      const lines = await transactions(dataset, 'drafts.ice', 'includeIdentifiedDocumentsOnly=true')

      expect(lines.map(({id}) => id)).toEqual(['edit-1', 'edit-2', 'publish'])
      expect(lines[1]).toMatchObject({
        author,
        documentIDs: ['drafts.ice'],
        mutations: [{patch: {id: 'drafts.ice', set: {text: 'Apply for ten minutes.'}}}],
      })
      expect(lines[2]?.mutations).toEqual([{delete: {id: 'drafts.ice'}}])
    })

    test('has effects that lead from every revision to the next and back', async () => {
      const {dataset} = await editedDataset()
      const lines = await transactions(
        dataset,
        'drafts.ice,ice',
        'effectFormat=mendoza&excludeContent=true&excludeMutations=true&includeIdentifiedDocumentsOnly=true',
      )
      const states: (object | null)[] = [null]
      for (const {effects} of lines) {
        const effect = effects?.['drafts.ice']
        if (effect === undefined) continue
        const state = applyPatch(states.at(-1), effect.apply)
        expect(applyPatch(state, effect.revert)).toEqual(states.at(-1))
        states.push(state)
      }

      expect(states).toMatchObject([
        null,
        {text: 'Apply for two minutes.'},
        {text: 'Apply for ten minutes.'},
        null,
      ])
      expect(lines[0]).not.toHaveProperty('mutations')
    })

    test('is read between two transactions, both included, backwards, and a few at a time', async () => {
      const {dataset, author} = await editedDataset()
      const ids = async (query: string) =>
        (await transactions(dataset, 'drafts.ice', query)).map(({id}) => id)

      expect(await ids('fromTransaction=edit-2')).toEqual(['edit-2', 'publish'])
      expect(await ids('fromTransaction=&toTransaction=edit-2&reverse=true')).toEqual(['edit-2', 'edit-1'])
      expect(await ids('reverse=true&limit=1')).toEqual(['publish'])
      expect(await ids(`authors=${author}`)).toEqual(['edit-1', 'edit-2'])
    })

    test('of a whole dataset finds what was deleted', async () => {
      const {client, dataset} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.delete({query: '*[_type == "treatment"]'})
      const response = await send(
        lake(),
        `/v2021-06-07/data/history/${dataset}/transactions?limit=1&reverse=true&excludeContent=true`,
      )

      expect(JSON.parse(await response.text())).toMatchObject({
        documentIDs: ['ice'],
        mutations: [{delete: {id: 'ice'}}],
      })
    })

    test('does not know a transaction of another dataset', async () => {
      const {dataset} = await newDataset(lake())
      const response = await send(
        lake(),
        `/v2025-02-19/data/history/${dataset}/transactions/ice?fromTransaction=edit-1`,
      )

      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({
        statusCode: 404,
        message: expect.stringContaining('Transaction "edit-1" not found'),
      })
    })

    test('is not for everyone', async () => {
      const {dataset, anonymous} = await editedDataset()

      await expect(documentsAt(anonymous, dataset, 'ice', 'revision=edit-1')).rejects.toMatchObject({
        statusCode: 401,
      })
    })
  })

  describe('a document as it was', () => {
    test('after a transaction', async () => {
      const {client, dataset} = await editedDataset()
      const {documents} = await documentsAt(client, dataset, 'ice,drafts.ice', 'revision=edit-1')

      expect(documents).toMatchObject([
        {_id: 'ice', text: 'Apply for two hours.'},
        {_id: 'drafts.ice', _rev: 'edit-1', text: 'Apply for two minutes.'},
      ])
    })

    test('at a time', async () => {
      const {client, dataset} = await editedDataset()
      const [first] = await transactions(dataset, 'drafts.ice')
      const {documents} = await documentsAt(client, dataset, 'drafts.ice', `time=${first?.timestamp}`)

      expect(documents).toMatchObject([{_rev: 'edit-1'}])
    })

    test('before it was deleted', async () => {
      const {client, dataset} = await editedDataset()
      const {documents, omitted} = await documentsAt(client, dataset, 'drafts.ice,heat', 'lastRevision=true')

      expect(documents).toMatchObject([{_id: 'drafts.ice', _rev: 'edit-2'}])
      expect(omitted).toEqual([{id: 'heat', reason: 'existence'}])
    })

    test('is asked for in one way only', async () => {
      const {client, dataset} = await editedDataset()

      await expect(
        documentsAt(client, dataset, 'ice', 'revision=edit-1&lastRevision=true'),
      ).rejects.toMatchObject({statusCode: 400, message: expect.stringContaining('only one of')})
    })
  })

  describe('the events', () => {
    test('of a draft are its creation and its publication, newest first', async () => {
      const {client, dataset, author} = await editedDataset()
      const {events, nextCursor} = await eventsOf(client, dataset, 'drafts.ice')

      expect(events['drafts.ice']).toMatchObject([
        {
          type: 'publishDocumentVersion',
          documentId: 'ice',
          versionId: 'drafts.ice',
          revisionId: 'publish',
          versionRevisionId: 'edit-2',
          publishCause: 'document.publish',
        },
        {type: 'createDocumentVersion', versionId: 'drafts.ice', versionRevisionId: 'edit-1', author},
      ])
      expect(nextCursor).toBe('')
    })

    test('of a published document are those that readers saw', async () => {
      const {client, dataset} = await editedDataset()
      await client.action({
        actionType: 'sanity.action.document.unpublish',
        draftId: 'drafts.ice',
        publishedId: 'ice',
      })
      const {events} = await eventsOf(client, dataset, 'ice')

      expect(events['ice']).toMatchObject([
        {type: 'unpublishDocument', versionId: 'drafts.ice'},
        {type: 'publishDocumentVersion', revisionId: 'publish'},
        {type: 'createLiveDocument'},
      ])
    })

    test('tell a deletion from a discarded draft', async () => {
      const {client, dataset} = await editedDataset()
      await client.action(edit('ice', {set: {text: 'Wrong.'}}))
      await client.action({actionType: 'sanity.action.document.discard', draftId: 'drafts.ice'})
      await client.action({
        actionType: 'sanity.action.document.delete',
        publishedId: 'ice',
        includeDrafts: [],
      })
      const types = async (id: string) =>
        (await eventsOf(client, dataset, id, 'limit=1')).events[id]?.map((event) => event)

      expect(await types('drafts.ice')).toMatchObject([{type: 'deleteDocumentVersion'}])
      expect(await types('ice')).toMatchObject([{type: 'deleteDocumentGroup'}])
    })

    test('come in pages', async () => {
      const {client, dataset} = await editedDataset()
      const first = await eventsOf(client, dataset, 'drafts.ice', 'limit=1')
      const second = await eventsOf(client, dataset, 'drafts.ice', `limit=1&nextCursor=${first.nextCursor}`)

      expect(first.events['drafts.ice']).toMatchObject([{type: 'publishDocumentVersion'}])
      expect(second).toMatchObject({
        events: {'drafts.ice': [{type: 'createDocumentVersion'}]},
        nextCursor: '',
      })
    })
  })

  test('listeners get the same effects, on documents without their revision and no larger than the change', async () => {
    const {client} = await newDataset(lake())
    const {_rev: _, ...before} = await client.create({
      _id: 'ice',
      _type: 'treatment',
      text: 'Apply for two hours at the most.',
    })
    const listening = await listenTo(client, '*', {}, {effectFormat: 'mendoza'})
    const {_rev, ...after} = await client
      .patch('ice')
      .set({text: 'Apply for ten hours at the most.'})
      .commit()

    const {effects, resultRev} = await listening.next()
    expect(resultRev).toBe(_rev)
    expect(applyPatch(before, effects?.apply ?? [])).toEqual(after)
    expect(applyPatch(after, effects?.revert ?? [])).toEqual(before)
    expect(JSON.stringify(effects?.apply)).not.toContain('hours')
    listening.stop()
  })
}
