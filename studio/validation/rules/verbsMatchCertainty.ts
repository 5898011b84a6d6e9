import {certaintyWords} from '../certaintyWords.ts'
import type {Certainty, CertaintyWords} from '../certaintyWords.ts'
import {partsOf} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {isEmpty, textOf} from '../fields.ts'

const anyOf = (words: readonly string[]): RegExp | null =>
  words.length === 0 ? null : new RegExp(`\\b(?:${words.join('|')})\\b`, 'i')

const isCertainty = (value: unknown): value is Certainty =>
  typeof value === 'string' && Object.hasOwn(certaintyWords, value)

const fault = (text: string, {needs, avoid, effectsOnly}: CertaintyWords, isEffect: boolean) => {
  const tooMuch = anyOf(avoid)?.exec(text)?.[0]
  if (tooMuch !== undefined) return `“${tooMuch}” does not fit it`
  if (effectsOnly && !isEffect) return null
  return anyOf(needs)?.test(text) === false ? 'the words do not show it' : null
}

export const verbsMatchCertainty: DocumentRule = {
  id: 'E9-verbs-match-certainty',
  title: 'The words of a claim match its certainty.',
  why: 'A reader hears how sure we are from the verb: “reduces” and “may reduce” are different promises.',
  source: 'GRADE guidelines 26 (10.1016/j.jclinepi.2019.10.014)',
  severity: 'error',
  language: 'en',
  *check(document) {
    for (const {path, fields} of partsOf(document, 'claim')) {
      const {certainty} = fields
      const text = textOf(fields['text'])
      if (!isCertainty(certainty) || text === '') continue
      const words = certaintyWords[certainty]
      const found = fault(text, words, !isEmpty(fields['direction']))
      if (found === null) continue
      yield {
        path: [...path, 'text'],
        message: `The certainty is “${certainty}”, and ${found}. Write ${words.say}.`,
      }
    }
  },
}
