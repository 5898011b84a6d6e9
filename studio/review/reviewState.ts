import type {reviewStatuses, ValueOf} from '../../schemas/vocabulary.ts'
import {changedFields, reviewOf} from './reviewedDocument.ts'
import type {DocumentPair} from './reviewedDocument.ts'

/** Where a page stands as an editor sees it: its status, or `changed` when it says approved and the text is another one. */
export type ReviewState = ValueOf<typeof reviewStatuses> | 'changed'

const isApproved = (document: DocumentPair['draft']): boolean => reviewOf(document).status === 'approved'

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

/** What publishing a draft would do, and what an editor may choose. */
export interface PublishPlan {
  /** The fields in which it differs from what is published. */
  readonly changed: readonly string[]
  /** Websites show the page as approved, and would no longer. */
  readonly losesApproval: boolean
  /** It can be called a small edit, which leaves the status of the page as it is. */
  readonly mayBeSmall: boolean
  /** Whether it must be asked and recorded: text goes out that no clinician has approved, or an approval ends. */
  readonly needsRecord: boolean
}

/** A review that is under way, or a reviewer who asked for changes, is no small matter any more. */
export const planPublish = (pair: DocumentPair): PublishPlan => {
  const changed = changedFields(pair)
  const {status} = reviewOf(pair.draft ?? pair.published)
  const endsApproval = isApproved(pair.published) && status !== 'approved'
  return {
    changed,
    losesApproval: isApproved(pair.published) && (endsApproval || changed.length > 0),
    mayBeSmall: pair.published !== null && changed.length > 0 && !endsApproval && status !== 'needs-changes',
    needsRecord: changed.length > 0 || endsApproval || reviewState(pair) === 'changed',
  }
}
