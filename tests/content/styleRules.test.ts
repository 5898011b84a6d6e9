import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {judgeProblems} from '../../studio/validation/acceptedWarnings.ts'
import {checkContent} from '../../studio/validation/checkContent.ts'
import {readSeedContent, readAcceptedSeedWarnings} from './seedContent.ts'
import {inventedReviews, reusedSentences} from './styleRules.ts'

const article = await readFile(join(import.meta.dirname, 'source-article.txt'), 'utf8')

describe('the seed content', async () => {
  const documents = await readSeedContent()
  // No page has a date of review yet, so the day decides nothing.
  const found = checkContent(documents, {today: '2026-11-22'})
  const {problems, unneeded} = judgeProblems(found, await readAcceptedSeedWarnings())

  test('keeps the rules of the content checks; a warning that stands has its reason', () => {
    const open = problems.filter(({reason}) => reason === null)
    expect(open.map(({rule, document, path, message}) => `${rule} ${document} ${path}: ${message}`)).toEqual(
      [],
    )
  })

  test('gives no reason that nothing needs', () => {
    expect(unneeded).toEqual([])
  })

  test('awaits clinical review and names no person', () => {
    expect(inventedReviews(documents)).toEqual([])
  })

  test('repeats no sentence of the source article', () => {
    expect(reusedSentences(documents, article)).toEqual([])
  })
})

describe('a breach is told', () => {
  const faq = (...texts: string[]) => [
    {
      _id: 'faq-ice',
      _type: 'faq',
      answer: [{_type: 'block', _key: 'a', children: texts.map((text) => ({_type: 'span', text}))}],
    },
  ]

  test('a person, and a review that nobody made', () => {
    const documents = [
      {_id: 'person-jo', _type: 'person', name: 'Jo'},
      {_id: 'faq-ice', _type: 'faq', review: {_type: 'review', status: 'approved'}},
    ]
    expect(inventedReviews(documents)).toEqual([
      'person-jo is invented',
      'faq-ice is not awaiting clinical review',
    ])
  })

  test('7 words of the source article in a row, whatever their marks', () => {
    expect(
      reusedSentences(faq('It is a Temporary Frustration ', 'that can be', ' overcome.'), article),
    ).toEqual(['faq-ice answer[a] reuses “a temporary frustration that can be overcome”'])
  })

  test('but not 6 words', () => {
    expect(reusedSentences(faq('A temporary frustration that can be bad.'), article)).toEqual([])
  })
})
