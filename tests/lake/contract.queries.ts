import {describe, expect, test} from 'vitest'
import {clientOf, type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'

async function datasetWithDrafts(lake: LakeUnderTest) {
  const {client, dataset} = await newDataset(lake)
  await client.create({_id: 'both', _type: 'condition', name: 'Published'})
  await client.create({_id: 'drafts.both', _type: 'condition', name: 'Draft'})
  await client.create({_id: 'drafts.new', _type: 'condition', name: 'New draft'})
  await client.create({_id: 'versions.spring.both', _type: 'condition', name: 'Spring'})
  return {client, dataset}
}

export function describeQueries(lake: () => LakeUnderTest): void {
  describe('queries', () => {
    test('give the result of a GROQ expression', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})

      expect(await client.fetch('*[_type == "treatment"].name')).toEqual(['Ice'])
      expect(await client.fetch('*[_id == "nothing"][0]')).toBeNull()
    })

    test('take parameters of any JSON type', async () => {
      const {client} = await newDataset(lake())
      const params = {text: 'a "quoted" word', number: 1.5, flag: true, list: ['a', 1], nothing: null}

      expect(await client.fetch('{"got": [$text, $number, $flag, $list, $nothing]}', params)).toEqual({
        got: ['a "quoted" word', 1.5, true, ['a', 1], null],
      })
    })

    test('take parameters in a slice', async () => {
      const {client} = await newDataset(lake())

      expect(await client.fetch('[1, 2, 3][0...$count]', {count: 2})).toEqual([1, 2])
      expect(await client.fetch('[1, 2, 3][0...$count]', {count: 1})).toEqual([1])
    })

    test('go in a POST when they are long', async () => {
      const {client} = await newDataset(lake())
      const long = 'x'.repeat(20_000)

      expect(await client.fetch('$long', {long})).toBe(long)
    })

    test('follow references, in both directions', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'nice', _type: 'source', title: 'NICE NG59'})
      await client.create({_id: 'heat', _type: 'treatment', source: {_type: 'reference', _ref: 'nice'}})

      const query = '*[_type == "source"]{title, "usedBy": *[references(^._id)]._id}'
      expect(await client.fetch(query)).toEqual([{title: 'NICE NG59', usedBy: ['heat']}])
      expect(await client.fetch('*[_id == "heat"][0].source->title')).toBe('NICE NG59')
    })

    test('give the query back, and the time it took, to whoever asks for the whole answer', async () => {
      const {client} = await newDataset(lake())

      expect(await client.fetch('1 + 1', {}, {filterResponse: false})).toEqual({
        query: '1 + 1',
        result: 2,
        ms: expect.any(Number),
        syncTags: [],
      })
    })

    test('compare documents with diff functions', async () => {
      const {client} = await newDataset(lake())

      expect(await client.fetch('diff::changedAny({"a": 1}, {"a": 2}, a)')).toBe(true)
    })

    test('with a syntax error are refused with its place', async () => {
      const {client} = await newDataset(lake())

      await expect(client.fetch('*[_type == ]')).rejects.toMatchObject({
        statusCode: 400,
        details: {type: 'queryParseError', query: '*[_type == ]', start: 11, end: 12},
      })
    })

    test('with a parameter that was not given are refused with its place', async () => {
      const {client} = await newDataset(lake())

      await expect(client.fetch('*["$slug" == $slug]')).rejects.toMatchObject({
        statusCode: 400,
        details: {
          type: 'queryParseError',
          description: 'param $slug referenced, but not provided',
          start: 13,
          end: 18,
        },
      })
    })

    test('that the lake cannot evaluate are refused, not answered wrongly', async () => {
      const {client} = await newDataset(lake())

      await expect(client.fetch('geo::distance(a, b)')).rejects.toMatchObject({
        statusCode: 400,
        details: {type: 'queryNotSupportedError', description: expect.stringContaining('geo::distance()')},
      })
    })

    test('that parse and cannot be evaluated are refused too', async () => {
      const {client} = await newDataset(lake())
      await client.create({_type: 'treatment'})

      await expect(client.fetch('*[(name, title)]')).rejects.toMatchObject({
        statusCode: 400,
        details: {type: 'queryNotSupportedError'},
      })
    })

    test('over the length limit are refused', async () => {
      const {client} = await newDataset(lake())

      await expect(client.fetch(`"${'x'.repeat(300_000)}"`)).rejects.toMatchObject({
        statusCode: 413,
        details: {type: 'queryTooLongError'},
      })
    })

    test('with a parameter that is not JSON are refused', async () => {
      const {dataset} = await newDataset(lake())
      const response = await send(lake(), `/v2025-02-19/data/query/${dataset}?query=$a&$a=word`)

      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        statusCode: 400,
        error: 'Bad Request',
        message: expect.stringContaining('$a is not JSON'),
      })
    })
  })

  describe('perspectives', () => {
    const query = '*[_type == "condition"]{_id, _originalId, name}'

    test('raw shows every document as it is stored', async () => {
      const {client} = await datasetWithDrafts(lake())

      expect(await client.fetch('*[_type == "condition"]._id', {}, {perspective: 'raw'})).toEqual([
        'both',
        'drafts.both',
        'drafts.new',
        'versions.spring.both',
      ])
    })

    test('published shows neither drafts nor versions', async () => {
      const {client} = await datasetWithDrafts(lake())

      expect(await client.fetch('*[_type == "condition"].name', {}, {perspective: 'published'})).toEqual([
        'Published',
      ])
    })

    test('drafts shows each document with its draft laid over it', async () => {
      const {client} = await datasetWithDrafts(lake())
      const expected = [
        {_id: 'both', _originalId: 'drafts.both', name: 'Draft'},
        {_id: 'new', _originalId: 'drafts.new', name: 'New draft'},
      ]

      expect(await client.fetch(query, {}, {perspective: 'drafts'})).toEqual(expected)
      expect(await client.fetch(query, {}, {perspective: 'previewDrafts'})).toEqual(expected)
    })

    test('drafts follows a draft that is discarded', async () => {
      const {client} = await datasetWithDrafts(lake())
      await client.fetch(query, {}, {perspective: 'drafts'})
      await client.delete('drafts.both')
      await client.delete('drafts.new')

      expect(await client.fetch(query, {}, {perspective: 'drafts'})).toEqual([
        {_id: 'both', _originalId: 'both', name: 'Published'},
      ])
    })

    test('a stack takes the first version that exists', async () => {
      const {client} = await datasetWithDrafts(lake())

      expect(await client.fetch(query, {}, {perspective: ['spring', 'drafts']})).toEqual([
        {_id: 'both', _originalId: 'versions.spring.both', name: 'Spring'},
        {_id: 'new', _originalId: 'drafts.new', name: 'New draft'},
      ])
    })

    test('without one, the API version decides', async () => {
      const {dataset} = await datasetWithDrafts(lake())
      const count = (apiVersion: string) =>
        clientOf(lake(), {dataset, token: lake().token, apiVersion}).fetch('count(*[_type == "condition"])')

      expect(await count('2025-02-18')).toBe(4)
      expect(await count('2025-02-19')).toBe(1)
      expect(await count('1')).toBe(4)
    })

    test('that cannot be read are refused', async () => {
      const {dataset} = await newDataset(lake())
      const response = await send(lake(), `/v2025-02-19/data/query/${dataset}?query=*&perspective=raw,drafts`)

      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({message: expect.stringContaining('"raw,drafts"')})
    })
  })
}
