import type {ReviewQueueEntry} from '../schemas/review/reviewQueue.query.ts'

/** Everything that goes through clinical review, each document in one list: by its status, and when approved by its dates. */
export interface ReviewQueue {
  /** Still being written. */
  readonly draft: ReviewQueueEntry[]
  /** Waiting for a clinician. */
  readonly awaiting: ReviewQueueEntry[]
  /** Waiting for its author. */
  readonly needsChanges: ReviewQueueEntry[]
  /** Approved, and its next review should have been before today or has no date. */
  readonly overdue: ReviewQueueEntry[]
  /** Approved, and its next review is today or in the next 60 days. */
  readonly dueSoon: ReviewQueueEntry[]
  /** Approved, with a next review later than that. */
  readonly approved: ReviewQueueEntry[]
}

const dueSoonDays = 60

/** The last day whose reviews are due soon, as an ISO 8601 date like the day it is given. */
export function lastDayDueSoon(today: string): string {
  const day = new Date(today)
  day.setUTCDate(day.getUTCDate() + dueSoonDays)
  return day.toISOString().slice(0, 10)
}

/**
 * Sorts documents into what a clinician has to do with them. In each list the earliest next review comes first, what has
 * no date before that; then what was left alone the longest.
 *
 * @param today - the day where the clinic is, as an ISO 8601 date such as `2026-11-22`.
 */
export function reviewQueue(entries: readonly ReviewQueueEntry[], today: string): ReviewQueue {
  const lastDay = lastDayDueSoon(today)

  const listOf = ({status, nextReview}: ReviewQueueEntry): keyof ReviewQueue => {
    if (status === 'awaiting-clinical-review') return 'awaiting'
    if (status === 'needs-changes') return 'needsChanges'
    if (status !== 'approved') return 'draft'
    if (nextReview === null || nextReview < today) return 'overdue'
    return nextReview <= lastDay ? 'dueSoon' : 'approved'
  }

  const queue: ReviewQueue = {
    draft: [],
    awaiting: [],
    needsChanges: [],
    overdue: [],
    dueSoon: [],
    approved: [],
  }
  for (const entry of entries.toSorted((one, other) => (place(one) < place(other) ? -1 : 1))) {
    queue[listOf(entry)].push(entry)
  }
  return queue
}

const place = ({nextReview, _updatedAt, _id}: ReviewQueueEntry): string =>
  `${nextReview ?? ''} ${_updatedAt} ${_id}`
