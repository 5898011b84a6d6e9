import type {SanityClient} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {listenTo} from './listenTo.ts'
import {type LakeUnderTest, newDataset} from './lakeUnderTest.ts'

/** What the Studio asks for a document list that is sorted by time, and for its search box. */
const documentList =
  '// findability-mvi:5\n*[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery))] {_type, _id, _originalId, "orderings": [_updatedAt]} | order(orderings[0] desc) [0...$__limit]'
const searchBox =
  '// findability-mvi:5\n*[_type in $__types] | score(boost(_type in ["condition"] && name match text::query($__query), 10), ([@, _id] match text::query($__query) || references($__rawQuery))) [_score > 0] {_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc) [0...$__limit]'

async function search(client: SanityClient, query: string, typed: string): Promise<string[]> {
  const found = await client.fetch<{_id: string}[]>(query, {
    __types: ['condition', 'treatment'],
    __query: `${typed}*`,
    __rawQuery: typed,
    __limit: 1001,
  })
  return found.map(({_id}) => _id)
}

async function datasetOfConditions(lake: LakeUnderTest) {
  const {client, anonymous} = await newDataset(lake)
  await client
    .transaction()
    .create({_id: 'ice', _type: 'treatment', name: 'Ice', about: 'Cools a back spasm.'})
    .create({
      _id: 'condition-back-spasm',
      _type: 'condition',
      name: 'Back spasm',
      aliases: [{_key: 'a', _type: 'alias', kind: 'misspelling', text: 'back spazm'}],
      treatments: [{_key: 'a', _type: 'reference', _ref: 'ice'}],
    })
    .create({_id: 'condition-sciatica', _type: 'condition', name: 'Sciatica'})
    .create({_id: 'source-nice', _type: 'source', title: 'Back spasm and sciatica'})
    .commit()
  return {client, anonymous}
}

export function describeSearching(lake: () => LakeUnderTest): void {
  describe('searching', () => {
    test.for([documentList, searchBox])('finds a document by a misspelt alias: %s', async (query) => {
      const {client} = await datasetOfConditions(lake())

      expect(await search(client, query, 'back spazm')).toEqual(['condition-back-spasm'])
    })

    test('finds a document by its id, and those that refer to an id', async () => {
      const {client} = await datasetOfConditions(lake())

      expect(await search(client, documentList, 'condition-sciatica')).toEqual(['condition-sciatica'])
      expect(await search(client, documentList, 'ice')).toEqual(['condition-back-spasm', 'ice'])
    })

    test('orders what it finds by score: a word in the name counts more', async () => {
      const {client} = await datasetOfConditions(lake())

      expect(await search(client, searchBox, 'spasm')).toEqual(['condition-back-spasm', 'ice'])
    })

    test('sees what the last transaction did', async () => {
      const {client} = await datasetOfConditions(lake())
      expect(await search(client, searchBox, 'lumbago')).toEqual([])

      await client.patch('condition-sciatica').set({name: 'Lumbago'}).commit()
      expect(await search(client, searchBox, 'lumbago')).toEqual(['condition-sciatica'])
      expect(await search(client, searchBox, 'sciatica')).toEqual(['condition-sciatica'])
      await client.delete('condition-sciatica')
      expect(await search(client, searchBox, 'lumbago')).toEqual([])
    })

    test('looks at the documents of the perspective, and at no others', async () => {
      const {client, anonymous} = await datasetOfConditions(lake())
      await client.create({_id: 'drafts.condition-sciatica', _type: 'condition', name: 'Lumbago'})
      const find = (perspective: 'raw' | 'drafts' | 'published', typed: string) =>
        search(client.withConfig({perspective}), searchBox, typed)

      expect(await find('drafts', 'lumbago')).toEqual(['condition-sciatica'])
      expect(await find('published', 'lumbago')).toEqual([])
      expect(await find('raw', 'lumbago')).toEqual(['drafts.condition-sciatica'])
      expect(await search(anonymous, searchBox, 'lumbago')).toEqual([])
    })

    test('works on any text that a query can name', async () => {
      const {client} = await datasetOfConditions(lake())
      const query =
        '*[_type == "condition" && treatments[]->about match text::query("cools -heat")]{"by": *[name match text::query(^.name)]._id}'

      expect(await client.fetch(query)).toEqual([{by: ['condition-back-spasm']}])
    })

    test('filters what a listener hears of', async () => {
      const {client} = await datasetOfConditions(lake())
      const listening = await listenTo(
        client,
        '*[_type == "condition" && name match text::query("lumbago -acute")]',
      )

      await client.patch('ice').set({name: 'Lumbago'}).commit()
      await client.patch('condition-back-spasm').set({name: 'Acute lumbago'}).commit()
      await client.patch('condition-sciatica').set({name: 'Lumbago'}).commit()
      expect(await listening.next()).toMatchObject({documentId: 'condition-sciatica', transition: 'appear'})
      listening.stop()
    })

    test('is refused anywhere but after match', async () => {
      const {client} = await datasetOfConditions(lake())

      await expect(client.fetch('*[name == text::query("ice")]')).rejects.toMatchObject({
        statusCode: 400,
        details: {type: 'queryNotSupportedError', description: expect.stringContaining('after match')},
      })
    })
  })
}
