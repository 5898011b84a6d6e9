import type {PatchOperations} from '@sanity/client'
import {Mutation} from '@sanity/mutator'
import {describe, expect, test} from 'vitest'
import {type LakeUnderTest, newDataset} from './lakeUnderTest.ts'

const document = {
  _id: 'ice',
  _type: 'treatment',
  name: 'Ice',
  count: 1,
  tags: ['a', 'b', 'c'],
  steps: [
    {_key: 'x', text: 'wrap', times: 1},
    {_key: 'y', text: 'hold', times: 2},
  ],
}

/** Every kind of patch, as the wire has it. */
const patches = [
  {kind: 'set', patch: {set: {name: 'Cold', 'steps[_key=="y"].text': 'wait', 'seo.title': 'Ice packs'}}},
  {kind: 'setIfMissing', patch: {setIfMissing: {name: 'Cold', summary: 'Cold pack'}}},
  {kind: 'unset', patch: {unset: ['name', 'tags[0]', 'steps[_key=="x"]']}},
  {kind: 'inc', patch: {inc: {count: 2, 'steps[].times': 1, missing: 1, name: 1}}},
  {kind: 'dec', patch: {dec: {count: 2.5}}},
  {kind: 'insert before', patch: {insert: {before: 'tags[0]', items: ['z']}}},
  {kind: 'insert after', patch: {insert: {after: 'tags[-1]', items: ['z']}}},
  {
    kind: 'insert after a key',
    patch: {insert: {after: 'steps[_key=="x"]', items: [{_key: 'z', text: 'rest'}]}},
  },
  {kind: 'insert replace', patch: {insert: {replace: 'tags[0:2]', items: ['z']}}},
  {kind: 'diffMatchPatch', patch: {diffMatchPatch: {name: '@@ -1,3 +1,8 @@\n Ice\n+ pack\n'}}},
  {
    kind: 'several at once, in the order of the mutator',
    patch: {unset: ['tags'], setIfMissing: {note: 'a'}, set: {note: 'b', count: 5}, inc: {count: 1}},
  },
] satisfies {kind: string; patch: PatchOperations}[]

export function describePatches(lake: () => LakeUnderTest): void {
  describe('patches', () => {
    test.for(patches)('$kind leaves what the Studio would show', async ({patch}) => {
      const {client} = await newDataset(lake())
      await client.create(document)
      await client.mutate([{patch: {id: 'ice', ...patch}}])

      const shownByStudio = new Mutation({mutations: [{patch: {id: 'ice', ...patch}}]}).apply(document)
      const {_rev, _createdAt, _updatedAt, ...stored} = (await client.getDocument('ice')) ?? {}
      expect(stored).toEqual(shownByStudio)
      expect([_rev, _createdAt, _updatedAt]).not.toContain(undefined)
    })

    test('give the document a new revision and time, and keep when it was created', async () => {
      const {client} = await newDataset(lake())
      const created = await client.create(document)
      const patched = await client.patch('ice').set({name: 'Cold'}).commit()

      expect(patched._rev).not.toBe(created._rev)
      expect(patched._createdAt).toBe(created._createdAt)
      expect(Date.parse(patched._updatedAt)).toBeGreaterThan(Date.parse(created._updatedAt))
    })

    test('that change nothing do not touch the revision that others hold', async () => {
      const {client} = await newDataset(lake())
      const created = await client.create(document)
      await client.mutate([{patch: {id: 'ice', unset: ['nothing']}}], {dryRun: true})

      expect(await client.getDocument('ice')).toEqual(created)
    })

    test('can select several documents by id', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.create({_id: 'heat', _type: 'treatment'})
      await client.patch(['ice', 'heat']).set({reviewed: true}).commit({returnFirst: false})

      expect(await client.fetch('*[reviewed == true]._id')).toEqual(['heat', 'ice'])
    })

    test('can select documents by query, including those the transaction has just made', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.mutate([
        {create: {_id: 'heat', _type: 'treatment'}},
        {patch: {query: '*[_type == $type]', params: {type: 'treatment'}, set: {reviewed: true}}},
      ])

      expect(await client.fetch('*[reviewed == true]._id')).toEqual(['heat', 'ice'])
    })

    test('with the current revision are applied, with another refused', async () => {
      const {client} = await newDataset(lake())
      const {_rev} = await client.create(document)
      const patched = await client.patch('ice').ifRevisionId(_rev).set({name: 'Cold'}).commit()

      await expect(
        client.patch('ice').ifRevisionId(_rev).set({name: 'Frost'}).commit(),
      ).rejects.toMatchObject({
        statusCode: 409,
        details: {
          items: [
            {
              error: {
                type: 'documentRevisionIDDoesNotMatchError',
                currentRevisionID: patched._rev,
                expectedRevisionID: _rev,
              },
            },
          ],
        },
      })
      expect(await client.getDocument('ice')).toEqual(patched)
    })

    test('of a document that is not there are refused', async () => {
      const {client} = await newDataset(lake())

      await expect(client.patch('nothing').set({a: 1}).commit()).rejects.toMatchObject({
        statusCode: 404,
        details: {items: [{error: {type: 'documentNotFoundError', id: 'nothing'}}]},
      })
    })

    test.for(['_id', '_type'])('cannot change %s', async (attribute) => {
      const {client} = await newDataset(lake())
      await client.create(document)

      await expect(
        client
          .patch('ice')
          .set({[attribute]: 'other'})
          .commit(),
      ).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining(`Cannot modify immutable attribute "${attribute}"`),
      })
    })

    test('with a path that cannot be read are refused with the reason', async () => {
      const {client} = await newDataset(lake())
      await client.create(document)

      await expect(client.patch('ice').set({'steps[_key==]': 1}).commit()).rejects.toMatchObject({
        statusCode: 400,
        details: {
          items: [{error: {type: 'invalidMutationError', description: expect.stringContaining('ice')}}],
        },
      })
    })
  })
}
