import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {wordFinder, wordFindings} from '../findWords.ts'
import {medicalWords, xRayForms} from '../plainWordList.ts'

const find = wordFinder(medicalWords)
const findXRay = wordFinder(xRayForms, 'gu')

/** A text without what stands in brackets: after the plain word, the medical one may stand there. */
const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, ' ')

export const plainWords: DocumentRule = {
  id: 'E13-plain-words',
  title: 'The plain word comes first; the medical word may follow once in brackets.',
  why: 'People act on words they know. The medical word helps them to recognise it elsewhere.',
  source: 'NHS service manual, A to Z of NHS health writing',
  severity: 'warning',
  language: 'en',
  check: (document) =>
    wordFindings(
      readersPassages(document)
        .filter(({form}) => form !== 'label')
        .map((passage) => ({...passage, text: withoutBrackets(passage.text)})),
      (text) => [...find(text), ...findXRay(text)],
      ({word, advice}) => `Instead of “${word}” write ${advice}.`,
    ),
}
