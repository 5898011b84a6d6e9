import {join} from 'node:path'
import * as fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {loadContent} from '../../sync/loadContent.ts'
import type {ContentDirectory} from './contentDirectory.ts'
import {bodyRegion, createContentDirectory, source, symptomWith} from './contentDirectory.ts'

let content: ContentDirectory

beforeEach(async () => {
  content = await createContentDirectory({'source/nice.yaml': source})
})

afterEach(() => content.remove())

async function load(id: string) {
  const {documents, problems} = await content.load()
  expect(problems).toEqual([])
  return documents.find(({_id}) => _id === id)
}

describe('a content file becomes a document', () => {
  test('whose id, type and slug come from its place', async () => {
    await content.write({'bodyRegion/lower-back.yaml': 'name: Lower back\n'})
    expect(await load('bodyRegion-lower-back')).toEqual({
      _id: 'bodyRegion-lower-back',
      _type: 'bodyRegion',
      slug: {_type: 'slug', current: 'lower-back'},
      language: 'en',
      name: 'Lower back',
    })
  })

  test('with slugs as references, keyed by slug in lists', async () => {
    await content.write({
      'bodyRegion/back.yaml': bodyRegion,
      'bodyRegion/lower-back.yaml': 'name: Lower back\npartOf: back\n',
      'symptom/soreness.yaml': symptomWith('It hurts.'),
    })
    expect(await load('bodyRegion-lower-back')).toMatchObject({
      partOf: {_type: 'reference', _ref: 'bodyRegion-back'},
    })
    expect(await load('symptom-soreness')).toMatchObject({
      sources: [{_key: 'nice', _type: 'reference', _ref: 'source-nice'}],
    })
  })

  test('with the type of each object, in lists and in fields', async () => {
    await content.write({
      'bodyRegion/back.yaml': 'name: Back\naliases:\n  - {_key: dorsum, text: Dorsum, kind: clinical}\n',
      'symptom/soreness.yaml': symptomWith('It hurts.'),
    })
    expect(await load('bodyRegion-back')).toMatchObject({
      aliases: [{_key: 'dorsum', _type: 'alias', text: 'Dorsum', kind: 'clinical'}],
    })
    expect(await load('symptom-soreness')).toMatchObject({
      review: {_type: 'review', status: 'awaiting-clinical-review'},
    })
  })

  test('with the slug of its one required reference as the key of an item', async () => {
    const {documents} = await loadContent(join(import.meta.dirname, '../../content'))
    expect(documents.find(({_type}) => _type === 'condition')).toMatchObject({
      symptoms: expect.arrayContaining([
        expect.objectContaining({
          _key: 'sudden-pain',
          _type: 'conditionSymptom',
          symptom: {_type: 'reference', _ref: 'symptom-sudden-pain'},
        }),
      ]),
    })
  })
})

describe('loading', () => {
  test('gives the same documents in the same order each time', async () => {
    const directory = join(import.meta.dirname, '../../content')
    expect(await loadContent(directory)).toEqual(await loadContent(directory))
  })

  test('gives what is in the files, in whatever order they were written', async () => {
    const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(slugs, async (names) => {
        const loadWritten = async (order: readonly string[]) => {
          const directory = await createContentDirectory()
          for (const name of order)
            await directory.write({[`bodyRegion/${name}.yaml`]: `name: ${name} region\n`})
          const loaded = await directory.load()
          await directory.remove()
          return loaded
        }
        expect(await loadWritten(names)).toEqual(await loadWritten(names.toReversed()))
      }),
      {numRuns: 15},
    )
  }, 30_000)

  test('leaves out the schemas, the map of source statements and hidden files', async () => {
    await content.write({'schema/x.json': '{}', 'source-statements.yaml': 'C1: x\n', '.DS_Store': ''})
    expect(await content.problems()).toEqual([])
  })
})
