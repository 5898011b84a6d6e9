import type {DocumentRule} from '../contentRule.ts'
import {wordFinder, wordFindings} from '../findWords.ts'

const effects = 'What can be expected stands in the evidence: say “may”, “probably”, or for how many people.'

const find = wordFinder([
  {pattern: 'cur(?:e|es|ed|ing|ative)', advice: effects},
  {pattern: '(?:guarantee[sd]?|miracles?|miraculous)', advice: effects},
  {pattern: 'best', advice: 'Say “first choice”, or what it was compared with.'},
  {pattern: '(?:pain-free|good chance|permanent relief|instant relief|always works)', advice: effects},
  {
    pattern: '(?:(?<!not )safe for everyone|(?:completely|totally|100%) safe|risk-free)',
    advice: 'Say for whom it is safe, and who should ask first.',
  },
  {
    pattern: 'will (?:heal|fix|relieve|remove|end|take away|get rid of)',
    advice: 'Nobody can know that. Say “may” or “probably”.',
  },
])

export const promiseWords: DocumentRule = {
  id: 'E10-promise-words',
  title: 'No text promises a result.',
  why: 'Nobody can promise what a treatment will do for one person, and a broken promise harms trust.',
  source: 'NHS service manual, content style guide (avoid subjective words)',
  severity: 'error',
  language: 'en',
  check: ({passages}) =>
    wordFindings(
      // What a source or a code is called is not ours to change.
      passages.filter(({audience}) => audience !== 'others'),
      find,
      ({word, advice}) => `“${word}” promises a result. ${advice}`,
    ),
}
