import {monthsAfter} from '../checkReviewDates.ts'
import type {DocumentRule} from '../contentRule.ts'
import {fieldsOf, textOf} from '../fields.ts'

/** How long a page may stay up past its next review, in months. */
const graceMonths = 6

export const reviewOverdue: DocumentRule = {
  id: 'E4-review-overdue',
  title: 'A page is reviewed by the day of its next review.',
  why: 'Past that day nobody answers for it any more.',
  source: 'Content standard E4, derived from NHS review dates',
  severity: 'warning',
  *check({fields}, {today}) {
    const nextReview = textOf(fieldsOf(fields['review'])?.['nextReview'])
    if (nextReview === '' || nextReview >= today) return
    const isLapsed = monthsAfter(nextReview, graceMonths) < today
    yield {
      path: ['review', 'nextReview'],
      message: isLapsed
        ? `The review was due on ${nextReview}, more than ${graceMonths} months ago. Review the page, or take it down.`
        : `The review was due on ${nextReview}. Review the whole page.`,
    }
  },
}
