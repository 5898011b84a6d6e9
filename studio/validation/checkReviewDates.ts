/** The longest a page may go without review, in months. Source: NHS service manual, review dates. */
export const longestReviewInterval = 36

/** A review as an editor may have left it. */
export interface ReviewInput {
  readonly status?: string | undefined
  readonly reviewer?: unknown
  readonly lastReviewed?: string | undefined
  readonly nextReview?: string | undefined
}

/** The day that comes so many months after another, both as ISO 8601 dates. */
export const monthsAfter = (isoDate: string, months: number): string => {
  const date = new Date(`${isoDate}T00:00:00Z`)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  // 31 January plus one month is the last day of February, not 3 March.
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return date.toISOString().slice(0, 10)
}

/**
 * Checks that an approved review has a reviewer and both dates, and that the next review comes after the last one and
 * at most 36 months on. Dates are ISO 8601 days. Returns `true`, or the sentence an editor reads.
 */
export const checkReviewDates = (review: ReviewInput | undefined): true | string => {
  if (review === undefined) return true
  const {status, reviewer, lastReviewed, nextReview} = review
  if (
    status === 'approved' &&
    (reviewer === undefined || lastReviewed === undefined || nextReview === undefined)
  ) {
    return 'Approved content needs a reviewer, the date of the review and the date of the next one.'
  }
  if (nextReview === undefined) return true
  if (lastReviewed === undefined) return 'A next review needs a last review before it.'
  if (nextReview <= lastReviewed)
    return `The next review (${nextReview}) must come after the last one (${lastReviewed}).`
  const latest = monthsAfter(lastReviewed, longestReviewInterval)
  return nextReview <= latest
    ? true
    : `The next review must be by ${latest}, ${longestReviewInterval} months after the last one.`
}
