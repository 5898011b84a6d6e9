import {describe, expect, test} from 'vitest'
import {clinicalReviewer} from '../../../../studio/validation/rules/clinicalReviewer.ts'
import {reviewDates} from '../../../../studio/validation/rules/reviewDates.ts'
import {reviewOverdue} from '../../../../studio/validation/rules/reviewOverdue.ts'
import {reviewRecorded} from '../../../../studio/validation/rules/reviewRecorded.ts'
import {findingsIn, findingsOf, reference, treatment} from '../ruleFindings.ts'

const reviewed = (review: Record<string, unknown>) => treatment({review: {_type: 'review', ...review}})

describe('a review', () => {
  test('has its dates in order', () => {
    const dates = {lastReviewed: '2026-01-31', nextReview: '2029-01-31'}
    expect(findingsOf(reviewDates, reviewed(dates))).toEqual([])
    expect(findingsOf(reviewDates, reviewed({...dates, nextReview: '2025-01-31'}))).toEqual([
      'review: The next review (2025-01-31) must come after the last one (2026-01-31).',
    ])
  })

  test('is not overdue on its day', () => {
    expect(findingsOf(reviewOverdue, reviewed({nextReview: '2026-11-22'}))).toEqual([])
  })

  test('is overdue the day after', () => {
    expect(findingsOf(reviewOverdue, reviewed({nextReview: '2026-11-21'}))).toEqual([
      'review.nextReview: The review was due on 2026-11-21. Review the whole page.',
    ])
  })

  test('takes the page down after 6 months', () => {
    expect(findingsOf(reviewOverdue, reviewed({nextReview: '2026-05-21'}))).toEqual([
      'review.nextReview: The review was due on 2026-05-21, more than 6 months ago. Review the page, or take it down.',
    ])
  })

  test('that approved a page names its author and what changed', () => {
    const approved = {status: 'approved', author: reference('person-jo'), changeNote: 'First version.'}
    expect(findingsOf(reviewRecorded, reviewed(approved))).toEqual([])
    expect(findingsOf(reviewRecorded, reviewed({status: 'approved'}))).toEqual([
      'review.author: Say who wrote the page.',
      'review.changeNote: Say in one sentence what changed for this review.',
    ])
  })

  test('is made by a clinical reviewer', () => {
    const page = reviewed({reviewer: reference('person-jo')})
    const person = {_id: 'person-jo', _type: 'person'}
    expect(findingsIn(clinicalReviewer, [page, {...person, role: 'clinical-reviewer'}])).toEqual([])
    expect(findingsIn(clinicalReviewer, [page, {...person, role: 'editor'}])).toEqual([
      'treatment-ice review.reviewer: Choose someone whose role is “Clinical reviewer”.',
    ])
  })
})
