import {isValidationErrorMarker, useValidationStatus} from 'sanity'
import type {DocumentActionProps} from 'sanity'

/**
 * Why a page as it stands cannot go where somebody sends it, as a sentence; null when the checks find no error. To readers it
 * goes only when all it refers to is published, to reviewers before that. An error in its review is no objection: the next
 * decision puts that right.
 */
export function useObjection(
  {id, type, draft, published}: DocumentActionProps,
  to: 'readers' | 'reviewers',
): string | null {
  const shown = draft ?? published
  const {validation, isValidating, revision} = useValidationStatus(shown?._id ?? id, type, to === 'readers')
  const errors = validation.filter((marker) => isValidationErrorMarker(marker) && marker.path[0] !== 'review')
  if (errors.length > 0) return 'Put the errors on this page right first.'
  return isValidating || revision !== shown?._rev ? 'Wait until the page is checked.' : null
}
