import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {ContentDirectory} from './contentDirectory.ts'
import {bodyRegion, createContentDirectory, source, symptomWith} from './contentDirectory.ts'

let content: ContentDirectory

beforeEach(async () => {
  content = await createContentDirectory({
    'source/nice.yaml': source,
    'bodyRegion/back.yaml': bodyRegion,
    'bodyRegion/lower-back.yaml': 'name: Lower back\npartOf: back\n',
    'bodyRegion/lower-back.es.yaml': 'name: Espalda baja\npartOf: back\n',
  })
})

afterEach(() => content.remove())

async function load() {
  const {documents, problems} = await content.load()
  expect(problems).toEqual([])
  return new Map(documents.map((document) => [document._id, document]))
}

async function problemsOf(files: Record<string, string>) {
  await content.write(files)
  return (await content.load()).problems.map(({file, message}) => `${file.split('/').at(-1)}: ${message}`)
}

describe('a file with a language in its name', () => {
  test('is a document of its own, with the slug of the page that it translates', async () => {
    expect((await load()).get('bodyRegion-lower-back--es')).toMatchObject({
      _type: 'bodyRegion',
      slug: {current: 'lower-back'},
      language: 'es',
      name: 'Espalda baja',
    })
  })

  test('refers to pages in the base language: queries lead on to translations', async () => {
    await content.write({
      'bodyRegion/back.es.yaml': 'name: Espalda\n',
      'symptom/soreness.yaml': symptomWith('It hurts.'),
      'symptom/soreness.es.yaml': symptomWith('Vea también el [cansancio](symptom:soreness).'),
    })
    const documents = await load()
    expect(documents.get('bodyRegion-lower-back--es')).toMatchObject({partOf: {_ref: 'bodyRegion-back'}})
    expect(JSON.stringify(documents.get('symptom-soreness--es'))).toContain('"_ref":"symptom-soreness"')
  })

  test('is told of to the studio, with the page that it translates', async () => {
    const documents = await load()
    expect(documents.get('translation-bodyRegion-lower-back')).toEqual({
      _id: 'translation-bodyRegion-lower-back',
      _type: 'translation.metadata',
      schemaTypes: ['bodyRegion'],
      translations: ['en', 'es'].map((language) => ({
        _key: language,
        _type: 'internationalizedArrayReferenceValue',
        language,
        value: {
          _type: 'reference',
          _ref: language === 'en' ? 'bodyRegion-lower-back' : 'bodyRegion-lower-back--es',
          _weak: true,
        },
      })),
    })
    expect(documents.has('translation-bodyRegion-back')).toBe(false)
  })
})

describe('a translation is refused', () => {
  test('when the page that it translates is missing', async () => {
    expect(await problemsOf({'bodyRegion/neck.es.yaml': 'name: Cuello\n'})).toEqual([
      'neck.es.yaml: This translates neck.yaml, which is not here. Add it, or rename this file.',
    ])
  })

  test('in a language that there is not', async () => {
    expect(await problemsOf({'bodyRegion/back.se.yaml': 'name: Rygg\n'})).toEqual([
      'back.se.yaml: There is no language "se". Did you mean "es"?',
    ])
  })

  test('in the base language', async () => {
    expect(await problemsOf({'bodyRegion/back.en.yaml': 'name: Back\n'})).toEqual([
      'back.en.yaml: "en" is the base language. Name the file <slug>.yaml.',
    ])
  })

  test('for a type that is not translated', async () => {
    expect(await problemsOf({'source/nice.es.yaml': source})).toEqual([
      'nice.es.yaml: A source has no translations. Name the file <slug>.yaml.',
    ])
  })
})
