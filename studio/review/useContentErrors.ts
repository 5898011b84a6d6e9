import {isValidationErrorMarker, useValidationStatus} from 'sanity'
import type {DocumentActionProps} from 'sanity'

/** What an editor reads where errors stop a page. */
export const errorsFirst = 'Put the errors on this page right first.'

/** What the checks say of a page. */
export interface ContentErrors {
  /** Whether that is of the page as it stands. Until then it is of an earlier revision. */
  readonly isChecked: boolean
  readonly hasErrors: boolean
}

/**
 * The errors that keep a page from where it is sent: readers get it only when all that it refers to is published, reviewers
 * before that. Errors in the review of a page are none of them: the next decision puts those right.
 */
export function useContentErrors(
  {id, type, draft, published}: DocumentActionProps,
  to: 'readers' | 'reviewers',
): ContentErrors {
  const shown = draft ?? published
  const {validation, isValidating, revision} = useValidationStatus(shown?._id ?? id, type, to === 'readers')
  return {
    isChecked: !isValidating && revision === shown?._rev,
    hasErrors: validation.some((marker) => isValidationErrorMarker(marker) && marker.path[0] !== 'review'),
  }
}
