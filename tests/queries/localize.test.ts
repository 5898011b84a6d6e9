import {describe, expect, test} from 'vitest'
import {localize} from '../../queries/index.ts'
import type {LocalContext} from '../../queries/index.ts'

const uk: LocalContext = {
  clinic: {
    _id: 'clinic-example',
    _type: 'clinic',
    language: 'en',
    slug: 'example',
    name: 'Example Clinic',
    locale: 'en-GB',
    region: 'GB',
    phone: '020 7946 0142',
    emergencyNumber: '999',
    careRoutes: [],
  },
  baseTerms: [],
  terms: [
    {
      _id: 'localTerm-acetaminophen',
      _type: 'localTerm',
      language: 'en',
      slug: 'acetaminophen',
      term: 'acetaminophen',
      variants: [{_key: 'gb', region: 'GB', term: 'paracetamol'}],
    },
    {
      _id: 'localTerm-doctor',
      _type: 'localTerm',
      language: 'en',
      slug: 'doctor',
      term: 'doctor',
      variants: [{_key: 'us', region: 'US', term: 'physician'}],
    },
  ],
}

test.each([
  ['Call {emergency-number}.', 'Call 999.'],
  ['Phone {clinic-name} on {clinic-phone}.', 'Phone Example Clinic on 020 7946 0142.'],
  ['Take {acetaminophen}.', 'Take paracetamol.'],
  ['{Acetaminophen} is a medicine.', 'Paracetamol is a medicine.'],
  ['See your {doctor}.', 'See your doctor.'],
  ['An {} empty brace and { spaces } stay.', 'An {} empty brace and { spaces } stay.'],
])('%s', (text, expected) => {
  expect(localize({text}, uk)).toEqual({text: expected})
})

test('fills in text wherever it stands, and leaves the result that was passed in as it was', () => {
  const result = {
    name: '{Acetaminophen}',
    phrases: ['Call {emergency-number}'],
    body: [{_key: 'a', _type: 'block', children: [{_key: 'b', _type: 'span', text: '{doctor}', marks: []}]}],
  }
  const before = structuredClone(result)
  expect(localize(result, uk)).toMatchObject({
    name: 'Paracetamol',
    phrases: ['Call 999'],
    body: [{children: [{text: 'doctor'}]}],
  })
  expect(result).toEqual(before)
})

test('leaves alone what programs read', () => {
  const result = {
    _id: '{doctor}',
    _key: '{doctor}',
    slug: '{doctor}',
    code: '{doctor}',
    marks: ['{doctor}'],
    href: 'https://example.org/{doctor}',
    target: '/find/{doctor}',
    url: 'https://example.org/{doctor}',
  }
  expect(localize(result, uk)).toEqual(result)
})

test('leaves other people’s words alone', () => {
  const result = {
    sources: [{_id: 'source-a', _type: 'source', title: 'On {doctor} and {set}', doi: '10.1000/{x}'}],
  }
  expect(localize(result, uk)).toEqual(result)
})

describe('a placeholder that nothing fills in', () => {
  const result = {
    _id: 'condition-a',
    faqs: [{_id: 'faq-b', question: 'Is it {safe}?'}],
    course: [{_key: 'weeks', text: '{Aspirin} and {doctor}'}],
  }

  test('is an error that names each document, path and text', () => {
    expect(() => localize(result, uk, 'conditionBySlugQuery')).toThrow(
      expect.objectContaining({
        name: 'ContentError',
        code: 'placeholder-unknown',
        query: 'conditionBySlugQuery',
        issues: [
          {
            path: 'faqs[0].question',
            documentId: 'faq-b',
            message: 'expected a known placeholder instead of {safe}',
            received: 'Is it {safe}?',
          },
          {
            path: 'course[_key=="weeks"].text',
            documentId: 'condition-a',
            message: 'expected a known placeholder instead of {Aspirin}',
            received: '{Aspirin} and {doctor}',
          },
        ],
      }),
    )
  })

  test('is an error that lists those that there are', () => {
    expect(() => localize(result, uk)).toThrow('{emergency-number}, {clinic-name}, {clinic-phone}')
  })
})
