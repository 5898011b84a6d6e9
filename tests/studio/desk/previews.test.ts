import {createSchema, type PreviewValue} from 'sanity'
import {expect, test} from 'vitest'
import {schemaTypes} from '../../../schemas/index.ts'

const schema = createSchema({name: 'default', types: schemaTypes})

/** What lists show of a document with these values; a preview gives null for every other one. */
function shown(type: string, values: Readonly<Record<string, unknown>> = {}): PreviewValue | undefined {
  const preview = schema.get(type)?.preview
  const selected = Object.keys(preview?.select ?? {}).map((name) => [name, values[name] ?? null])
  return preview?.prepare?.(Object.fromEntries(selected))
}

test.each([
  'condition',
  'symptom',
  'treatment',
  'cause',
  'redFlag',
  'diagnosticTest',
  'faq',
  'guide',
  'source',
])('a %s that has nothing yet can be told in a list', (type) => {
  expect(shown(type)?.title).toMatch(/^No (?:name|title) yet$/)
})

test('values are shown by their titles', () => {
  expect(shown('treatment', {name: 'Heat', rung: 'self-care'})?.subtitle).toBe('Self-care')
  expect(shown('condition', {name: 'Sciatica', status: 'needs-changes'})?.subtitle).toBe('Needs changes')
  expect(shown('claim', {title: 'Heat may help.', certainty: 'not-graded'})?.subtitle).toBe('Not graded')
})

test('a source without a year is shown without a comma', () => {
  expect(shown('source', {title: 'Back pain', publisher: 'NHS'})?.subtitle).toBe('NHS')
})
