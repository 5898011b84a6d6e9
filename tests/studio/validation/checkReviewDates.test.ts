import {describe, expect, test} from 'vitest'
import {checkReviewDates} from '../../../studio/validation/checkReviewDates.ts'

const reviewer = {_ref: 'person-a'}

describe('the dates of a review', () => {
  test('may both be missing while nobody has approved the page', () => {
    expect(checkReviewDates(undefined)).toBe(true)
    expect(checkReviewDates({status: 'awaiting-clinical-review'})).toBe(true)
  })

  test('and the reviewer are needed for approved content', () => {
    const message = 'Approved content needs a reviewer, the date of the review and the date of the next one.'
    expect(checkReviewDates({status: 'approved'})).toBe(message)
    expect(checkReviewDates({status: 'approved', lastReviewed: '2026-01-01', nextReview: '2027-01-01'})).toBe(
      message,
    )
    expect(
      checkReviewDates({status: 'approved', reviewer, lastReviewed: '2026-01-01', nextReview: '2027-01-01'}),
    ).toBe(true)
  })

  test('follow one another', () => {
    expect(checkReviewDates({nextReview: '2027-01-01'})).toBe('A next review needs a last review before it.')
    expect(checkReviewDates({lastReviewed: '2026-01-01', nextReview: '2026-01-01'})).toBe(
      'The next review (2026-01-01) must come after the last one (2026-01-01).',
    )
  })

  test('lie at most 36 months apart', () => {
    expect(checkReviewDates({lastReviewed: '2026-03-15', nextReview: '2029-03-15'})).toBe(true)
    expect(checkReviewDates({lastReviewed: '2026-03-15', nextReview: '2029-03-16'})).toBe(
      'The next review must be by 2029-03-15, 36 months after the last one.',
    )
  })

  test('count to the last day of a month that is too short', () => {
    expect(checkReviewDates({lastReviewed: '2024-02-29', nextReview: '2027-02-28'})).toBe(true)
    expect(checkReviewDates({lastReviewed: '2024-02-29', nextReview: '2027-03-01'})).toBe(
      'The next review must be by 2027-02-28, 36 months after the last one.',
    )
  })
})
