import {changedFields, reviewOf} from './reviewedDocument.ts'
import type {DocumentPair} from './reviewedDocument.ts'
import {isApproved, reviewState} from './reviewState.ts'

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
