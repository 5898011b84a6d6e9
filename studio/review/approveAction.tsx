import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import {dayOf} from '../desk/day.ts'
import {ApproveForm} from './ApproveForm.tsx'
import type {DocumentPair} from './reviewedDocument.ts'
import {reviewState} from './reviewState.ts'
import {errorsFirst, useContentErrors} from './useContentErrors.ts'
import {useReview} from './useReview.ts'

/** Records that a clinician has checked the page, and publishes it. For clinical reviewers. */
export const approveAction = (roles: readonly string[]): DocumentActionComponent => {
  const ApproveAction: DocumentActionComponent = (props) => {
    const {pair, by, isSettled, decide} = useReview(props, roles)
    const {isChecked, hasErrors} = useContentErrors(props)
    const [seen, setSeen] = useState<DocumentPair | null>(null)
    if (by?.mayReview !== true || (props.draft ?? props.published) === null) return null

    const close = (): void => setSeen(null)
    return {
      label: reviewState(pair) === 'approved' ? 'Renew approval' : 'Approve',
      icon: CheckmarkCircleIcon,
      tone: 'positive',
      disabled: !isSettled || !isChecked || hasErrors,
      title: hasErrors ? errorsFirst : 'Records a review and publishes the page.',
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
