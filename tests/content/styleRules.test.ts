import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readSeedContent} from './seedContent.ts'
import {
  doses,
  inventedReviews,
  misorderedUrgencies,
  orphanSources,
  promises,
  reusedSentences,
} from './styleRules.ts'

const article = await readFile(join(import.meta.dirname, 'source-article.txt'), 'utf8')

/** Sources that stay although nothing cites them, each with its reason. */
const uncitedSources: Record<string, string> = {
  'source-snomed-gps': 'Each code names the edition in which it was checked.',
}

describe('the seed content', async () => {
  const documents = await readSeedContent()

  test('gives no dose', () => {
    expect(doses(documents)).toEqual([])
  })

  test('promises no result', () => {
    expect(promises(documents)).toEqual([])
  })

  test('awaits clinical review and names no person', () => {
    expect(inventedReviews(documents)).toEqual([])
  })

  test('repeats no sentence of the source article', () => {
    expect(reusedSentences(documents, article)).toEqual([])
  })

  test('cites every source', () => {
    expect(orphanSources(documents, uncitedSources)).toEqual([])
  })

  test('names what is most urgent first', () => {
    expect(misorderedUrgencies(documents)).toEqual([])
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
  const cites = (slug: string) => ({_type: 'reference', _ref: `source-${slug}`})

  test.each(['Take 400 mg twice.', 'Take 400mg twice.', 'A spoon of 5 ml.', 'A few milligrams.'])(
    'dose: %s',
    (text) => {
      expect(doses(faq(text))).not.toEqual([])
    },
  )

  test.each(['This cures it.', 'The best choice.', 'Be pain-free.', 'It is safe for everyone.'])(
    'promise: %s',
    (text) => {
      expect(promises(faq(text))).not.toEqual([])
    },
  )

  test('but not a warning that reads like a promise, nor the title of a source', () => {
    const source = {_id: 'source-cold', _type: 'source', title: 'The best cure for cramps'}
    expect(promises([...faq('It is not safe for everyone.'), source])).toEqual([])
  })

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

  test('a source that nothing cites, and an excuse without need', () => {
    const documents = [
      ...['a', 'b', 'c', 'd'].map((slug) => ({_id: `source-${slug}`, _type: 'source'})),
      {
        _id: 'treatment-ice',
        _type: 'treatment',
        whatItIs: [{_type: 'block', markDefs: [{_type: 'citation', source: cites('a')}]}],
        evidence: [{sources: [cites('b')]}],
        guidelinePositions: [{source: cites('c')}],
      },
    ]
    expect(orphanSources(documents, {'source-c': 'to come'})).toEqual([
      'Nothing cites source-d',
      'source-c is excused from being cited without need',
    ])
  })

  test('red flags and care routes in the wrong order', () => {
    const redFlags = ['redFlag-infection', 'redFlag-injury'].map((_ref) => ({_type: 'reference', _ref}))
    const documents = [
      {_id: 'redFlag-infection', _type: 'redFlag', urgency: 'urgent'},
      {_id: 'redFlag-injury', _type: 'redFlag', urgency: 'emergency'},
      {_id: 'condition-spasm', _type: 'condition', redFlags},
      {_id: 'condition-strain', _type: 'condition', redFlags: redFlags.toReversed()},
      {_id: 'clinic-north', _type: 'clinic', careRoutes: [{urgency: 'non-urgent'}, {urgency: 'urgent'}]},
    ]
    expect(misorderedUrgencies(documents)).toEqual([
      'condition-spasm does not name the most urgent first',
      'clinic-north does not name the most urgent first',
    ])
  })
})
