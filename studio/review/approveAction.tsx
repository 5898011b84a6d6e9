import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import type {DocumentActionComponent} from 'sanity'
import {dayOf} from '../desk/day.ts'
import {ApproveForm, newApproval} from './ApproveForm.tsx'
import type {EnteredApproval} from './ApproveForm.tsx'
import {useDecisionDialog} from './DecisionDialog.ts'
import {reviewState} from './reviewState.ts'
import {errorsFirst, useContentErrors} from './useContentErrors.ts'
import {useReview} from './useReview.ts'

/** Records that a clinician has checked the page, and publishes it. For clinical reviewers. */
export const approveAction = (roles: readonly string[]): DocumentActionComponent => {
  const ApproveAction: DocumentActionComponent = (props) => {
    const {pair, by, isSettled, decide} = useReview(props, roles)
    const {isChecked, hasErrors} = useContentErrors(props, 'readers')
    const {dialog, isOpen} = useDecisionDialog<EnteredApproval>()
    if (by?.mayReview !== true || (props.draft ?? props.published) === null) return null

    const isRenewal = reviewState(pair) === 'approved'
    return {
      label: isRenewal ? 'Renew approval' : 'Approve',
      icon: CheckmarkCircleIcon,
      tone: isRenewal ? 'default' : 'positive',
      disabled: !isSettled || !isChecked || hasErrors,
      title: hasErrors ? errorsFirst : 'Records a review and publishes the page.',
      onHandle: () => dialog.open(newApproval(pair, dayOf(new Date()))),
      dialog: isOpen && {
        type: 'dialog',
        header: 'Approve this page',
        onClose: dialog.close,
        content: <ApproveForm dialog={dialog} decide={decide} />,
      },
    }
  }
  return ApproveAction
}
