import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readContentFiles} from './contentFiles.ts'
import type {ContentFile} from './contentFiles.ts'
import {
  doses,
  inventedReviews,
  misorderedUrgencies,
  orphanSources,
  promises,
  reusedSentences,
} from './styleRules.ts'

const article = await readFile(join(import.meta.dirname, 'source-article.txt'), 'utf8')

/** Sources that stay although nothing cites them yet, each with its reason. */
const uncitedSources: Record<string, string> = {}

describe('the seed content', async () => {
  const files = await readContentFiles()

  test('gives no dose', () => {
    expect(doses(files)).toEqual([])
  })

  test('promises no result', () => {
    expect(promises(files)).toEqual([])
  })

  test('awaits clinical review and names no person', () => {
    expect(inventedReviews(files)).toEqual([])
  })

  test('repeats no sentence of the source article', () => {
    expect(reusedSentences(files, article)).toEqual([])
  })

  test('cites every source', () => {
    expect(orphanSources(files, uncitedSources)).toEqual([])
  })

  test('names what is most urgent first', () => {
    expect(misorderedUrgencies(files)).toEqual([])
  })
})

describe('a breach is told', () => {
  const faq = (answer: string): ContentFile[] => [{type: 'faq', slug: 'ice', fields: {answer}}]

  test.each(['Take 400 mg twice.', 'Take 400mg twice.', 'A spoon of 5 ml.', 'A few milligrams.'])(
    'dose: %s',
    (text) => {
      expect(doses(faq(text))).toHaveLength(1)
    },
  )

  test.each(['This cures it.', 'The best choice.', 'Be pain-free.', 'It is safe for everyone.'])(
    'promise: %s',
    (text) => {
      expect(promises(faq(text))).toHaveLength(1)
    },
  )

  test('but not a warning that reads like a promise, nor the title of a source', () => {
    const source = {type: 'source', slug: 'cold', fields: {title: 'The best cure for cramps'}}
    expect(promises([...faq('It is not safe for everyone.'), source])).toEqual([])
  })

  test('a person, and a review that nobody made', () => {
    const files: ContentFile[] = [
      {type: 'person', slug: 'jo', fields: {name: 'Jo'}},
      {type: 'faq', slug: 'ice', fields: {review: {status: 'approved'}}},
    ]
    expect(inventedReviews(files)).toEqual([
      'person/jo is invented',
      'faq/ice is not awaiting clinical review',
    ])
  })

  test('7 words of the source article in a row, whatever stands between them', () => {
    const text = 'It is a Temporary Frustration that can be [overcome](treatment:ice) with care.'
    expect(reusedSentences(faq(text), article)).toEqual([
      'faq/ice answer reuses “a temporary frustration that can be overcome”',
    ])
  })

  test('but not 6 words', () => {
    expect(reusedSentences(faq('A temporary frustration that can be bad.'), article)).toEqual([])
  })

  test('a source that nothing cites, and an excuse without need', () => {
    const sources = ['a', 'b', 'c', 'd'].map((slug) => ({type: 'source', slug, fields: {}}))
    const cites: ContentFile = {
      type: 'treatment',
      slug: 'ice',
      fields: {
        whatItIs: '[Cold](source:a)',
        evidence: [{sources: ['b']}],
        guidelinePositions: [{source: 'c'}],
      },
    }
    expect(orphanSources([...sources, cites], {c: 'to come'})).toEqual([
      'Nothing cites source/d',
      'source/c is excused from being cited without need',
    ])
  })

  test('red flags and care routes in the wrong order', () => {
    const files: ContentFile[] = [
      {type: 'redFlag', slug: 'infection', fields: {urgency: 'urgent'}},
      {type: 'redFlag', slug: 'injury', fields: {urgency: 'emergency'}},
      {type: 'condition', slug: 'spasm', fields: {redFlags: ['infection', 'injury']}},
      {type: 'condition', slug: 'strain', fields: {redFlags: ['injury', 'infection']}},
      {type: 'clinic', slug: 'north', fields: {careRoutes: [{urgency: 'non-urgent'}, {urgency: 'urgent'}]}},
    ]
    expect(misorderedUrgencies(files)).toEqual([
      'condition/spasm does not name the most urgent first',
      'clinic/north does not name the most urgent first',
    ])
  })
})
