import {checkReviewDates} from '../checkReviewDates.ts'
import type {DocumentRule} from '../contentRule.ts'
import {fieldsOf, textOf} from '../fields.ts'

export const reviewDates: DocumentRule = {
  id: 'E2-review-dates',
  title: 'An approved page has a reviewer, and a next review within 36 months of the last.',
  why: 'Readers trust a page because someone answers for it, and because it will be looked at again.',
  source: 'NHS service manual, standard for health content and review dates',
  severity: 'error',
  *check({fields}) {
    const review = fieldsOf(fields['review'])
    if (review === undefined) return
    const found = checkReviewDates({
      status: textOf(review['status']) || undefined,
      reviewer: review['reviewer'],
      lastReviewed: textOf(review['lastReviewed']) || undefined,
      nextReview: textOf(review['nextReview']) || undefined,
    })
    if (found !== true) yield {path: ['review'], message: found}
  },
}
