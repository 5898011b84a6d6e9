import {expect, test} from 'vitest'
import {certainties} from '../../../schemas/vocabulary.ts'
import {claimHint} from '../../../studio/inputs/claimHint.ts'

const context = {language: 'en', today: '2026-11-22'} as const
const hint = (certainty: string, text = '', direction?: string) =>
  claimHint({certainty, text, direction}, context)

test('the certainty is chosen first', () => {
  expect(claimHint({text: 'Heat helps.'}, context)).toEqual({
    tone: 'default',
    text: 'Choose how certain it is: the verb follows from that.',
  })
})

test.each([
  ['high', '“reduces”'],
  ['moderate', '“probably”'],
  ['low', '“may”'],
  ['very-low', '“we are not sure”'],
  ['none-found', '“we found no study”'],
])('for the certainty “%s” the verb is %s', (certainty, verb) => {
  expect(hint(certainty).tone).toBe('default')
  expect(hint(certainty).text).toContain(verb)
})

test('every certainty has something to write', () => {
  for (const {value, title} of certainties) expect(hint(value).text).toMatch(`“${title}”: write `)
})

test.each([
  ['high', 'Heat reduces pain.'],
  ['moderate', 'Heat probably reduces pain.'],
  ['low', 'Heat may reduce pain.'],
  ['very-low', 'We are not sure whether heat reduces pain.'],
  ['none-found', 'We found no study of heat.'],
])('for “%s” the text “%s” fits', (certainty, text) => {
  expect(hint(certainty, text, 'benefit').tone).toBe('positive')
})

test('a translation is compared with the English claim, whose words it does not have', () => {
  expect(claimHint({certainty: 'low', text: 'El calor alivia.'}, {...context, language: 'es'})).toEqual({
    tone: 'default',
    text: 'Certainty “Low”: sound as sure as the English claim, and no surer.',
  })
})

test('a text that promises more, or less, is told what to write', () => {
  expect(hint('low', 'Heat reduces pain.', 'benefit')).toEqual({
    tone: 'caution',
    text: 'The certainty is “low”, and the words do not show it. Write “may”.',
  })
  expect(hint('low', 'Heat probably reduces pain.', 'benefit').text).toContain('“probably” does not fit it')
})
