import {expect, test} from 'vitest'
import {breachesOf} from './breachesOf.ts'
import {readSchemaOrgVocabulary} from './schemaOrgVocabulary.ts'

const vocabulary = readSchemaOrgVocabulary()
const breaches = (...graph: object[]) =>
  breachesOf({'@context': 'https://schema.org', '@graph': graph}, vocabulary)

test('a document that keeps to the vocabulary has no breach', () => {
  expect(
    breaches(
      {'@type': 'MedicalWebPage', lastReviewed: '2026-11-22', mainEntity: {'@id': '#it'}, citation: 'A book'},
      {'@type': 'MedicalCondition', '@id': '#it', name: 'Back spasm', possibleTreatment: {'@type': 'Drug'}},
    ),
  ).toEqual([])
})

test.each([
  ['a type that does not exist', {'@type': 'MedicalPage'}, 'there is no type MedicalPage'],
  ['a node without a type', {name: 'Back spasm'}, 'there is no type on {"name":"Back spasm"}'],
  ['a property of another type', {'@type': 'Drug', howPerformed: 'By hand'}, 'Drug has no howPerformed'],
  [
    'a property that has another in its place',
    {'@type': 'MedicalWebPage', aspect: 'treatment'},
    'aspect has another in its place',
  ],
  [
    'a node outside the range',
    {'@type': 'MedicalCondition', cause: {'@type': 'MedicalRiskFactor'}},
    'cause takes MedicalCause, and is MedicalRiskFactor',
  ],
  [
    'a text where a node belongs',
    {'@type': 'MedicalCondition', signOrSymptom: 'Pain'},
    'signOrSymptom takes MedicalSignOrSymptom, and is "Pain"',
  ],
  [
    'a value that an enumeration does not have',
    {'@type': 'MedicalTherapy', procedureType: 'https://schema.org/SurgicalProcedure'},
    'procedureType takes MedicalProcedureType, and is "https://schema.org/SurgicalProcedure"',
  ],
  [
    'a date that is none',
    {'@type': 'WebPage', lastReviewed: '22/11/2026'},
    'lastReviewed takes Date, and is "22/11/2026"',
  ],
  [
    'an address that is none',
    {'@type': 'WebPage', url: '/back-spasm'},
    'url takes URL, and is "/back-spasm"',
  ],
  ['an empty list', {'@type': 'WebPage', citation: []}, 'citation is an empty list'],
  ['an empty text', {'@type': 'WebPage', name: ''}, 'name takes Text, and is ""'],
  ['null', {'@type': 'WebPage', name: null}, 'name takes Text, and is null'],
  [
    'a reference that leads nowhere',
    {'@type': 'MedicalWebPage', reviewedBy: {'@id': '#nobody'}},
    'reviewedBy takes Organization, Person, and is of unknown type',
  ],
])('%s is a breach', (_, node, breach) => {
  expect(breaches(node)).toEqual([breach])
})

test('a breach is found at any depth', () => {
  expect(
    breaches({'@type': 'WebPage', mainEntity: {'@type': 'FAQPage', mainEntity: {'@type': 'Ask'}}}),
  ).toContain('there is no type Ask')
})

test('another context is a breach', () => {
  expect(breachesOf({'@context': 'https://example.com', '@graph': []}, vocabulary)).toEqual([
    'the context is another',
  ])
})
