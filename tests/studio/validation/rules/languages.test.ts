import {describe, expect, test} from 'vitest'
import {baseReferences} from '../../../../studio/validation/rules/baseReferences.ts'
import {originalChanged} from '../../../../studio/validation/rules/originalChanged.ts'
import {originalExists} from '../../../../studio/validation/rules/originalExists.ts'
import {translatedText} from '../../../../studio/validation/rules/translatedText.ts'
import {translationChecked} from '../../../../studio/validation/rules/translationChecked.ts'
import {findingsIn, findingsOf, inSpanish, reference, richText, treatment} from '../ruleFindings.ts'

const slug = {_type: 'slug', current: 'ice'}
const original = treatment({slug, language: 'en'})
const translation = (fields = {}) => inSpanish({...treatment({slug, ...fields}), _id: 'treatment-ice--es'})

describe('an approved translation', () => {
  const approved = (review = {}) => translation({review: {_type: 'review', status: 'approved', ...review}})

  test('was compared with the English page', () => {
    expect(findingsOf(translationChecked, approved({translationChecked: '2026-11-22T14:03:09Z'}))).toEqual([])
    expect(findingsOf(translationChecked, approved())).toEqual([
      'review.translationChecked: This translation is approved, and nobody compared it with the English page. Approve it anew.',
    ])
  })

  test('is another matter than one that awaits review, or an approved page in the base language', () => {
    const awaiting = {_type: 'review', status: 'awaiting-clinical-review'}
    expect(findingsOf(translationChecked, translation({review: awaiting}))).toEqual([])
    expect(findingsOf(translationChecked, {...approved(), language: 'en'})).toEqual([])
    expect(findingsOf(translationChecked, {...approved(), language: undefined})).toEqual([])
  })
})

describe('a translation', () => {
  test('shares its slug with a page of its type in the base language', () => {
    expect(findingsIn(originalExists, [original, translation()])).toEqual([])
    expect(findingsIn(originalExists, [{...original, language: undefined}, translation()])).toEqual([])
  })

  test.each([
    ['there is none', []],
    ['the only one has another type', [{...original, _id: 'symptom-ice', _type: 'symptom'}]],
    ['the only one is a translation, too', [{...translation(), _id: 'treatment-ice-copy'}]],
  ])('is told when %s', (_case, others) => {
    expect(findingsIn(originalExists, [translation(), ...others])).toContain(
      'treatment-ice--es slug: No English page of this type has this slug. Give it the slug of the page that it translates.',
    )
  })

  const compared = translation({review: {_type: 'review', translationChecked: '2026-11-20T09:00:00Z'}})

  test('stands while the English page stays as it was when they were compared', () => {
    expect(
      findingsIn(originalChanged, [{...original, _updatedAt: '2026-11-20T08:59:59.000Z'}, compared]),
    ).toEqual([])
  })

  test('is compared again when the English page changes', () => {
    expect(
      findingsIn(originalChanged, [{...original, _updatedAt: '2026-11-20T09:00:00.001Z'}, compared]),
    ).toEqual([
      'treatment-ice--es review.translationChecked: The English page changed on 2026-11-20, after the two were compared. Bring this one up to date, and have it approved anew.',
    ])
  })

  test('is not old before anybody has compared it, nor beside a file, which does not say when it changed', () => {
    const changed = {...original, _updatedAt: '2026-11-20T09:00:00Z'}
    expect(findingsIn(originalChanged, [changed, translation()])).toEqual([])
    expect(findingsIn(originalChanged, [original, compared])).toEqual([])
  })
})

describe('the text of a translation', () => {
  const english = {
    summary: 'A pack that is wrapped in a cloth.',
    name: 'Ice',
    whatItIs: richText('Wrap it well first.'),
  }

  test('is another than the English one', () => {
    const spanish = {
      ...english,
      summary: 'Una bolsa envuelta en un paño.',
      whatItIs: richText('Envuélvala primero.'),
    }
    expect(findingsIn(translatedText, [{...original, ...english}, translation(spanish)])).toEqual([])
  })

  test('is told of where the English one was left', () => {
    expect(findingsIn(translatedText, [{...original, ...english}, translation(english)])).toEqual([
      'treatment-ice--es summary: This is still the English text, word for word. Translate it.',
      'treatment-ice--es whatItIs[0]: This is still the English text, word for word. Translate it.',
    ])
  })
})

describe('a reference', () => {
  const referring = (id: string, language: string) => ({
    ...treatment({language, alternatives: [{...reference(id), _key: 'a'}]}),
    _id: 'treatment-heat',
  })

  test('leads to the base language from a page of any language', () => {
    const documents = [original, translation()]
    expect(findingsIn(baseReferences, [...documents, referring('treatment-ice', 'en')])).toEqual([])
    expect(findingsIn(baseReferences, [...documents, referring('treatment-ice', 'es')])).toEqual([])
  })

  test.each(['en', 'es'])('leads to no translation, from a page in “%s”', (language) => {
    const documents = [original, translation(), referring('treatment-ice--es', language)]
    expect(findingsIn(baseReferences, documents)).toEqual([
      'treatment-heat alternatives[a]: This leads to a translation. Choose the English page: readers get it in their language.',
    ])
  })

  test('of what tells which pages are translations leads to them', () => {
    const metadata = {
      _id: 'translation-treatment-ice',
      _type: 'translation.metadata',
      translations: [{_key: 'es', language: 'es', value: reference('treatment-ice--es')}],
    }
    expect(findingsIn(baseReferences, [original, translation(), metadata])).toEqual([])
  })
})
