import {expect, test} from 'vitest'
import {reviewQueue} from '../../queries/reviewQueue.ts'
import type {ReviewQueueEntry} from '../../schemas/review/reviewQueue.query.ts'

const today = '2026-11-22'

const entry = (slug: string, fields: Partial<ReviewQueueEntry> = {}): ReviewQueueEntry => ({
  _id: `faq-${slug}`,
  _type: 'faq',
  language: 'en',
  _updatedAt: '2026-01-01T00:00:00Z',
  slug,
  name: slug,
  status: 'approved',
  lastReviewed: '2025-11-22',
  nextReview: null,
  reviewer: {_id: 'person-example', _type: 'person', name: 'Example Reviewer'},
  ...fields,
})

/** The slugs in each list that is not empty. */
const listed = (entries: ReviewQueueEntry[]): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(reviewQueue(entries, today)).flatMap(([list, found]: [string, ReviewQueueEntry[]]) =>
      found.length === 0 ? [] : [[list, found.map(({slug}) => slug)]],
    ),
  )

test('what is not approved is listed by its status, whatever its dates', () => {
  expect(
    listed([
      entry('written', {status: 'draft'}),
      entry('waiting', {status: 'awaiting-clinical-review', nextReview: '2020-01-01'}),
      entry('returned', {status: 'needs-changes'}),
    ]),
  ).toEqual({draft: ['written'], awaiting: ['waiting'], needsChanges: ['returned']})
})

test('what is approved is listed by its next review, with today and the 60th day still due soon', () => {
  expect(
    listed([
      entry('yesterday', {nextReview: '2026-11-21'}),
      entry('today', {nextReview: '2026-11-22'}),
      entry('in-60-days', {nextReview: '2027-01-21'}),
      entry('in-61-days', {nextReview: '2027-01-22'}),
    ]),
  ).toEqual({overdue: ['yesterday'], dueSoon: ['today', 'in-60-days'], approved: ['in-61-days']})
})

test('an approval without a next review is overdue: nobody would ever look again', () => {
  expect(listed([entry('undated')])).toEqual({overdue: ['undated']})
})

test('the earliest review comes first, then what was left alone the longest', () => {
  expect(
    listed([
      entry('later', {nextReview: '2026-11-02'}),
      entry('touched', {nextReview: '2026-11-01', _updatedAt: '2026-05-01T00:00:00Z'}),
      entry('untouched', {nextReview: '2026-11-01'}),
    ]),
  ).toEqual({overdue: ['untouched', 'touched', 'later']})
})
