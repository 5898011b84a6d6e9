import type {SanityClient} from '@sanity/client'
import {createSchema} from 'sanity'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import type {PageType} from '../../../schemas/document/page.query.ts'
import {schemaTypes} from '../../../schemas/index.ts'
import {type MissingPlace, missingPlaces} from '../../../studio/views/missing/missingPlaces.ts'
import {pageQuestion} from '../../../studio/views/pageQuestion.ts'
import {startInProcess} from '../../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../../lake/lakeUnderTest.ts'
import {seededDataset} from '../../queries/seededDataset.ts'
import {createEmptyDrafts, draftReader} from './drafts.ts'

const schema = createSchema({name: 'default', types: schemaTypes})

let lake: LakeUnderTest
let client: SanityClient
beforeAll(async () => {
  lake = await startInProcess()
})
beforeEach(async () => {
  client = await seededDataset(lake)
})
afterAll(() => lake.close())

async function missingOn(type: PageType, slug: string): Promise<MissingPlace[]> {
  const {missing} = await draftReader(client).ask(pageQuestion(type, slug))
  return missingPlaces(missing, {schema, type})
}

test('nothing is missing from a page that is complete', async () => {
  expect(await missingOn('condition', 'back-spasm')).toEqual([])
})

test('an empty field is named by its title', async () => {
  await createEmptyDrafts(client)
  expect(await missingOn('condition', 'new')).toContainEqual({
    where: 'Red flags',
    what: 'empty',
    documentId: 'condition-new',
    field: 'redFlags',
  })
})

test('a field of another document is named by the way to it, and found in that document', async () => {
  await client.patch('treatment-heat').unset(['summary']).commit()
  expect(await missingOn('condition', 'back-spasm')).toEqual([
    {
      where: 'Treatment options › Treatment › Summary',
      what: 'empty',
      documentId: 'treatment-heat',
      field: 'summary',
    },
  ])
})

test('a reference that leads to nothing is found in the document that refers', async () => {
  await client
    .patch('condition-back-spasm')
    .set({'symptoms[0].symptom._ref': 'symptom-gone', 'symptoms[0].symptom._weak': true})
    .commit()
  const [
    {
      symptoms: [{_key: key}],
    },
  ] = await client.fetch('*[_id == "condition-back-spasm"]{symptoms}')
  expect(await missingOn('condition', 'back-spasm')).toEqual([
    {
      where: 'Symptoms › Symptom',
      what: 'empty',
      documentId: 'condition-back-spasm',
      field: `symptoms[_key=="${key}"].symptom`,
    },
  ])
})

test('a section of a guide is looked into, whatever its kind', async () => {
  await client.patch('guide-back-spasm-treatment-options').unset(['sections[1].heading']).commit()
  const places = await missingOn('guide', 'back-spasm-treatment-options')
  expect(places[0]).toMatchObject({where: 'Sections › Heading', what: 'empty'})
  expect(places[0]?.field).toMatch(/^sections\[_key=="[^"]+"\]\.heading$/)
})

test('what is wrong without being empty is told as the query library has it', async () => {
  await client.patch('treatment-heat').set({kind: 'magic'}).commit()
  const [place] = await missingOn('treatment', 'heat')
  expect(place).toMatchObject({
    where: 'Kind',
    field: 'kind',
    what: expect.stringMatching('expected "lifestyle-modification"'),
  })
})

test('a document that stands on a page many times is told of once', async () => {
  await client.patch('source-nice-ng59').unset(['title']).commit()
  expect(await missingOn('condition', 'back-spasm')).toMatchObject([
    {what: 'empty', documentId: 'source-nice-ng59', field: 'title'},
  ])
})

test('what a query gathers itself, maybe twice, is told once and found in its document alone', async () => {
  await client.patch('redFlag-infection').unset(['intro']).commit()
  expect(await missingOn('symptom', 'numbness')).toEqual([
    {where: 'Red flags › Intro', what: 'empty', documentId: 'redFlag-infection', field: null},
  ])
})
