import {join} from 'node:path'
import {readFile} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type LakeUnderTest, newDataset, startOverHttp, temporaryDirectory} from './lakeUnderTest.ts'

// Sanity's own tools, unchanged: nobody here wrote what they ask for.

let lake: LakeUnderTest
beforeAll(async () => {
  lake = await startOverHttp()
})
afterAll(() => lake.close())

const reference = (to: string) => ({_type: 'reference', _ref: to})
const documents = [
  {_id: 'spasm', _type: 'condition', treatments: [{...reference('ice'), _key: 'a'}]},
  {_id: 'ice', _type: 'treatment', condition: reference('spasm')},
  {_id: 'drafts.heat', _type: 'treatment', name: 'Heat'},
  ...Array.from({length: 200}, (_, at) => ({_id: `note-${at}`, _type: 'note', text: 'x'.repeat(2000)})),
]
const asFile = () => Readable.from(documents.map((document) => `${JSON.stringify(document)}\n`).join(''))

test('@sanity/import brings documents in, also when they refer to one another', async () => {
  const {client} = await newDataset(lake)
  const {numDocs, warnings} = await sanityImport(asFile(), {client, operation: 'create'})

  expect({numDocs, warnings}).toEqual({numDocs: documents.length, warnings: []})
  expect(await client.fetch('count(*)')).toBe(documents.length)
  expect(await client.fetch('*[_id == "ice"][0].condition')).toEqual(reference('spasm'))
  await expect(client.delete('spasm')).rejects.toMatchObject({statusCode: 409})
})

test('@sanity/import leaves what is there when it is told to', async () => {
  const {client} = await newDataset(lake)
  await client.create({_id: 'drafts.heat', _type: 'treatment', name: 'Mine'})
  await sanityImport(asFile(), {client, operation: 'createIfNotExists'})

  expect(await client.fetch('*[_id == "drafts.heat"][0].name')).toBe('Mine')
})

test('@sanity/export takes out what @sanity/import brought in', async () => {
  const {client, dataset} = await newDataset(lake)
  const directory = await temporaryDirectory()
  await sanityImport(asFile(), {client, operation: 'create'})
  const outputPath = join(directory.path, 'export.tar.gz')
  const {documentCount} = await exportDataset({client, dataset, outputPath, assets: false})

  expect(documentCount).toBe(documents.length)
  expect((await readFile(outputPath)).length).toBeGreaterThan(0)
  await directory.remove()
})
