import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {wordFinder, wordFindings} from '../findWords.ts'
import type {WordFinder} from '../findWords.ts'
import {wordsFor} from '../wordsByLanguage.ts'
import type {WordsByLanguage} from '../wordsByLanguage.ts'

const countPeople = 'Say how many people out of how many, such as “1 in 7”.'

const english = wordFinder([
  // “One” may be no number at all; “a day or two” and “the two” count nothing.
  {
    pattern:
      '(?<!\\b(?:or|the) )(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty)',
    advice: 'Write numbers as numerals, such as 2.',
  },
  {
    pattern: '\\d{1,3}(?:\\.\\d{1,3})? ?(?:%|per ?cent)',
    advice: countPeople,
  },
  {pattern: '\\d{1,6}\\.\\d{1,6}(?! ?%)', advice: 'Round it to a whole number.'},
])

// “Los dos” is “both”, and what stands behind a comma or a point may be thousands.
const spanish = wordFinder([{pattern: '\\d{1,3}(?:[.,]\\d{1,3})? ?(?:%|por ciento)', advice: countPeople}])

const finders: WordsByLanguage<WordFinder> = {en: english, es: spanish}

export const numbers: DocumentRule = {
  id: 'E14-numbers',
  title: 'Numbers are numerals, whole, and counts of people rather than percentages.',
  why: 'More people understand “1 in 7” than “14.3%”, and a numeral is seen at a glance.',
  source: 'NHS service manual, numbers',
  severity: 'warning',
  *check(document) {
    const find = wordsFor(document, finders)
    if (find === undefined) return
    yield* wordFindings(
      readersPassages(document).filter(({form}) => form !== 'label'),
      find,
      ({word, advice}) => `“${word}”: ${advice}`,
    )
  },
}
