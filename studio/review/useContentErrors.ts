import {isValidationErrorMarker, useValidationStatus} from 'sanity'
import type {DocumentActionProps} from 'sanity'

/** Why a page with errors goes to no reviewer and to no reader. */
export const errorsFirst = 'Put the errors on this page right first.'

/** What the checks say of a page as it stands. What they say of its review is put right by the next one. */
export interface ContentErrors {
  /** Whether this revision has been checked. */
  readonly isChecked: boolean
  readonly hasErrors: boolean
}

export function useContentErrors({id, type, draft, published}: DocumentActionProps): ContentErrors {
  const shown = draft ?? published
  const {validation, isValidating, revision} = useValidationStatus(shown?._id ?? id, type, true)
  return {
    isChecked: !isValidating && revision === shown?._rev,
    hasErrors: validation.some((marker) => isValidationErrorMarker(marker) && marker.path[0] !== 'review'),
  }
}
