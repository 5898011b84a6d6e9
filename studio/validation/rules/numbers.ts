import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {wordFinder, wordFindings} from '../findWords.ts'

const find = wordFinder([
  // “One” may be no number at all; “a day or two” and “the two” count nothing.
  {
    pattern:
      '(?<!\\b(?:or|the) )(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty)',
    advice: 'Write numbers as numerals, such as 2.',
  },
  {
    pattern: '\\d{1,3}(?:\\.\\d{1,3})? ?(?:%|per ?cent)',
    advice: 'Say how many people out of how many, such as “1 in 7”.',
  },
  {pattern: '\\d{1,6}\\.\\d{1,6}(?! ?%)', advice: 'Round it to a whole number.'},
])

export const numbers: DocumentRule = {
  id: 'E14-numbers',
  title: 'Numbers are numerals, whole, and counts of people rather than percentages.',
  why: 'More people understand “1 in 7” than “14.3%”, and a numeral is seen at a glance.',
  source: 'NHS service manual, numbers',
  severity: 'warning',
  language: 'en',
  check: (document) =>
    wordFindings(
      readersPassages(document).filter(({form}) => form !== 'label'),
      find,
      ({word, advice}) => `“${word}”: ${advice}`,
    ),
}
