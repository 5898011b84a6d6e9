import {expect, test} from 'vitest'
import {failingDocuments} from '../../../studio/desk/failingDocuments.ts'
import type {ContentProblem} from '../../../studio/validation/checkContent.ts'

const problem = (
  document: string,
  severity: ContentProblem['severity'],
  message: string,
): ContentProblem => ({
  rule: 'E0-example',
  severity,
  document,
  type: 'treatment',
  language: 'en',
  path: 'summary',
  message,
  why: '',
  source: '',
  field: ['summary'],
  alsoInSchema: false,
})

const problems = [
  problem('long', 'warning', 'Shorten this.'),
  problem('promises', 'warning', 'Shorten this.'),
  problem('promises', 'error', 'Promise nothing.'),
  problem('promises', 'error', 'Name a source.'),
]

test('a document with errors is listed once, with all that stops it from being published', () => {
  expect(failingDocuments(problems, 'error')).toEqual([
    {id: 'promises', type: 'treatment', language: 'en', messages: ['Promise nothing.', 'Name a source.']},
  ])
})

test('a document with warnings alone is listed with those', () => {
  expect(failingDocuments(problems, 'warning')).toEqual([
    {id: 'long', type: 'treatment', language: 'en', messages: ['Shorten this.']},
  ])
})
