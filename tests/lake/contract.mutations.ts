import {describe, expect, test} from 'vitest'
import {type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'

async function mutate(lake: LakeUnderTest, body: string): Promise<{status: number; body: unknown}> {
  const {dataset} = await newDataset(lake)
  const response = await send(lake, `/v2025-02-19/data/mutate/${dataset}`, {method: 'POST', body})
  return {status: response.status, body: await response.json()}
}

export function describeMutations(lake: () => LakeUnderTest): void {
  describe('mutations', () => {
    test('create gives the document its system attributes', async () => {
      const {client} = await newDataset(lake())
      const created = await client.create({_type: 'treatment', name: 'Ice'})

      expect(created).toEqual({
        _id: expect.stringMatching(/^[\w-]+$/),
        _type: 'treatment',
        _rev: expect.any(String),
        _createdAt: expect.stringMatching(/^2026-01-01T/),
        _updatedAt: created._createdAt,
        name: 'Ice',
      })
    })

    test('create completes an id that ends with a dot', async () => {
      const {client} = await newDataset(lake())

      expect(await client.create({_id: 'drafts.', _type: 'treatment'})).toMatchObject({
        _id: expect.stringMatching(/^drafts\.[\w-]+$/),
      })
    })

    test('create refuses an id that is taken', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})

      await expect(client.create({_id: 'ice', _type: 'treatment'})).rejects.toMatchObject({
        statusCode: 409,
        details: {
          type: 'mutationError',
          items: [{index: 0, error: {type: 'documentAlreadyExistsError', id: 'ice'}}],
        },
      })
    })

    test('createOrReplace leaves nothing of the old document', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice', summary: 'Cold'})
      await client.createOrReplace({_id: 'ice', _type: 'treatment', name: 'Cold pack'})

      const replaced = await client.getDocument('ice')
      expect(replaced).toMatchObject({name: 'Cold pack'})
      expect(replaced).not.toHaveProperty('summary')
    })

    test('createIfNotExists leaves a document that is there as it is, and says so', async () => {
      const {client} = await newDataset(lake())
      const ice = await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      const answer = await client.mutate(
        [
          {createIfNotExists: {_id: 'ice', _type: 'treatment', name: 'Other'}},
          {createIfNotExists: {_id: 'heat', _type: 'treatment'}},
        ],
        {returnDocuments: false},
      )

      expect(answer).toMatchObject({
        results: [
          {id: 'ice', operation: 'none'},
          {id: 'heat', operation: 'create'},
        ],
      })
      expect(await client.getDocument('ice')).toEqual(ice)
    })

    test('delete by id gives back what it deleted', async () => {
      const {client} = await newDataset(lake())
      const ice = await client.create({_id: 'ice', _type: 'treatment'})

      expect(await client.delete('ice', {returnDocuments: true, returnFirst: true})).toEqual(ice)
      expect(await client.getDocument('ice')).toBeUndefined()
    })

    test('delete of what is not there does nothing', async () => {
      const {client} = await newDataset(lake())

      expect(await client.delete('nothing', {returnDocuments: false})).toMatchObject({results: []})
    })

    test('delete by query', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.create({_id: 'heat', _type: 'treatment'})
      await client.create({_id: 'spasm', _type: 'condition'})
      await client.delete({query: '*[_type == $type]', params: {type: 'treatment'}})

      expect(await client.fetch('*._id')).toEqual(['spasm'])
    })

    test('autoGenerateArrayKeys gives keys to the objects in arrays that have none', async () => {
      const {client} = await newDataset(lake())
      const created = await client.create(
        {_type: 'faq', answers: [{text: 'a'}, {_key: 'mine', text: 'b', notes: [{text: 'c'}]}, 'plain']},
        {autoGenerateArrayKeys: true},
      )
      const key = expect.stringMatching(/^[0-9a-f]{12}$/)

      expect(created['answers']).toEqual([
        {_key: key, text: 'a'},
        {_key: 'mine', text: 'b', notes: [{_key: key, text: 'c'}]},
        'plain',
      ])
    })

    test('dryRun answers as if, and changes nothing', async () => {
      const {client} = await newDataset(lake())

      expect(await client.create({_id: 'ice', _type: 'treatment'}, {dryRun: true})).toMatchObject({
        _id: 'ice',
      })
      expect(await client.getDocument('ice')).toBeUndefined()
    })

    test('answer with neither ids nor documents unless asked', async () => {
      const {dataset} = await newDataset(lake())
      const response = await send(lake(), `/v2025-02-19/data/mutate/${dataset}`, {
        method: 'POST',
        body: JSON.stringify({
          mutations: [{create: {_id: 'ice', _type: 'treatment'}}],
          transactionId: 'first',
        }),
      })

      expect(await response.json()).toEqual({transactionId: 'first', results: [{operation: 'create'}]})
    })
  })

  describe('bad documents are refused, with the path of the fault', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 'deep' : {inner: nested(depth - 1)})

    const cases: {what: string; document: Record<string, unknown>; words: string}[] = [
      {
        what: 'an id with a space',
        document: {_id: 'back spasm'},
        words: 'Malformed document ID: "back spasm"',
      },
      {what: 'an id with two dots', document: {_id: 'drafts..ice'}, words: 'Malformed document ID'},
      {what: 'an id that is too long', document: {_id: 'x'.repeat(129)}, words: 'Malformed document ID'},
      {what: 'a _key that is not text', document: {list: [{_key: 1}]}, words: '"list[0]._key"'},
      {what: 'a _ref that is not text', document: {source: {_ref: null}}, words: '"source._ref"'},
      {what: 'an attribute name with a dot', document: {seo: {'a.b': 1}}, words: '"seo.a.b"'},
      {what: 'too many levels', document: {tree: nested(21)}, words: 'deeper than 20 levels'},
    ]
    test.for(cases)('$what', async ({document, words}) => {
      const {client} = await newDataset(lake())

      await expect(client.create({_type: 'treatment', ...document})).rejects.toMatchObject({
        statusCode: 400,
        details: {items: [{error: {type: 'validationError', description: expect.stringContaining(words)}}]},
      })
      expect(await client.fetch('count(*)')).toBe(0)
    })
  })

  describe('bad requests are refused', () => {
    test('a body that is not JSON', async () => {
      expect(await mutate(lake(), '{"mutations": [')).toMatchObject({
        status: 400,
        body: {error: 'Bad Request', message: expect.stringContaining('not JSON')},
      })
    })

    test('a mutation of an unknown kind', async () => {
      expect(
        await mutate(lake(), '{"mutations": [{"create": {"_type": "a"}}, {"upsert": {}}]}'),
      ).toMatchObject({
        status: 400,
        body: {error: {type: 'mutationError', items: [{index: 1, error: {type: 'invalidMutationError'}}]}},
      })
    })

    test('a patch with an unknown operation', async () => {
      expect(await mutate(lake(), '{"mutations": [{"patch": {"id": "a", "sets": {"b": 1}}}]}')).toMatchObject(
        {
          status: 400,
          body: {error: {items: [{error: {description: expect.stringContaining('sets')}}]}},
        },
      )
    })

    test('a body over 4 MB', async () => {
      const {client} = await newDataset(lake())

      await expect(
        client.create({_type: 'treatment', text: 'x'.repeat(4 * 1024 * 1024)}),
      ).rejects.toMatchObject({
        statusCode: 413,
        message: expect.stringContaining('over the limit of 4194304 bytes'),
      })
      expect(await client.fetch('count(*)')).toBe(0)
    })
  })
}
