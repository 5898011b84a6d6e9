import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {useState} from 'react'
import {isValidationErrorMarker, useValidationStatus} from 'sanity'
import type {DocumentActionComponent} from 'sanity'
import {dayOf} from '../desk/day.ts'
import {ApproveForm} from './ApproveForm.tsx'
import type {DocumentPair} from './reviewedDocument.ts'
import {reviewState} from './reviewState.ts'
import {useReview} from './useReview.ts'

/** Records that a clinician has checked the page, and publishes it. For clinical reviewers. */
export const approveAction = (roles: readonly string[]): DocumentActionComponent => {
  const ApproveAction: DocumentActionComponent = (props) => {
    const {pair, by, isSettled, decide} = useReview(props, roles)
    const shown = props.draft ?? props.published
    const {validation, isValidating, revision} = useValidationStatus(shown?._id ?? props.id, props.type, true)
    const [seen, setSeen] = useState<DocumentPair | null>(null)
    if (by?.mayReview !== true || shown === null) return null

    const errors = validation.filter(isValidationErrorMarker).length
    const isChecked = !isValidating && revision === shown._rev
    const close = (): void => setSeen(null)
    return {
      label: reviewState(pair) === 'approved' ? 'Renew approval' : 'Approve',
      icon: CheckmarkCircleIcon,
      tone: 'positive',
      disabled: !isSettled || !isChecked || errors > 0,
      title:
        errors > 0 ? 'Put the errors on this page right first.' : 'Records a review and publishes the page.',
      // What is approved is the page as it stands now, whatever anybody types while the dialog is open.
      onHandle: () => setSeen(pair),
      dialog: seen !== null && {
        type: 'dialog',
        header: 'Approve this page',
        onClose: close,
        content: <ApproveForm seen={seen} decide={decide} today={dayOf(new Date())} onClose={close} />,
      },
    }
  }
  return ApproveAction
}
