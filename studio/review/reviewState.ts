import {lastDayDueSoon} from '../../queries/reviewQueue.ts'
import type {reviewStatuses, ValueOf} from '../../schemas/vocabulary.ts'
import {changedFields, reviewOf} from './reviewedDocument.ts'
import type {DocumentPair} from './reviewedDocument.ts'

/** Where a page stands as an editor sees it: its status, or `changed` when it says approved and the text is another one. */
export type ReviewState = ValueOf<typeof reviewStatuses> | 'changed'

export const isApproved = (document: DocumentPair['draft']): boolean =>
  reviewOf(document).status === 'approved'

/**
 * What was approved is what is published as approved: approving publishes. A draft that says so is approved only as far as it
 * says the same.
 */
export const reviewState = (pair: DocumentPair): ReviewState => {
  const {draft, published} = pair
  if (draft === null) return reviewOf(published).status
  const {status} = reviewOf(draft)
  if (status !== 'approved') return status
  return isApproved(published) && changedFields(pair).length === 0 ? 'approved' : 'changed'
}

/** Whether the approved text that websites show should have been looked at again before today, an ISO 8601 day. */
export const isOverdue = ({published}: DocumentPair, today: string): boolean => {
  const {nextReview} = reviewOf(published)
  return isApproved(published) && (nextReview === undefined || nextReview < today)
}

/** Whether a clinician has to look at a page: its text is not the approved one, or its next review is due soon or overdue. */
export const needsReview = (pair: DocumentPair, today: string): boolean => {
  const {nextReview} = reviewOf(pair.published)
  return reviewState(pair) !== 'approved' || nextReview === undefined || nextReview <= lastDayDueSoon(today)
}
