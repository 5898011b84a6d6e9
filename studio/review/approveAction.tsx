import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import type {DocumentActionComponent} from 'sanity'
import {dayOf} from '../desk/day.ts'
import {ApproveForm, newApproval} from './ApproveForm.tsx'
import type {EnteredApproval} from './ApproveForm.tsx'
import {useDecisionDialog} from './DecisionDialog.ts'
import {needsReview, reviewState} from './reviewState.ts'
import {errorsFirst, useContentErrors} from './useContentErrors.ts'
import {useReview} from './useReview.ts'

/** Records that a clinician has checked the page, and publishes it. For clinical reviewers, when a page needs that. */
export const approveAction = (roles: readonly string[]): DocumentActionComponent => approval(roles, true)

/** The same for a page that needs no review yet. Stands behind what else can be done with the page. */
export const approveAgainAction = (roles: readonly string[]): DocumentActionComponent =>
  approval(roles, false)

const approval = (roles: readonly string[], isNeeded: boolean): DocumentActionComponent => {
  const ApproveAction: DocumentActionComponent = (props) => {
    const {pair, by, isSettled, decide} = useReview(props, roles)
    const {isChecked, hasErrors} = useContentErrors(props, 'readers')
    const {dialog, isOpen} = useDecisionDialog<EnteredApproval>()
    if (by?.mayReview !== true || (props.draft ?? props.published) === null) return null
    const today = dayOf(new Date())
    // Somebody else may approve the page while this dialog is open.
    if (!isOpen && needsReview(pair, today) !== isNeeded) return null

    return {
      label: reviewState(pair) === 'approved' ? 'Renew approval' : 'Approve',
      icon: CheckmarkCircleIcon,
      tone: 'positive',
      disabled: !isSettled || !isChecked || hasErrors,
      title: hasErrors ? errorsFirst : 'Records a review and publishes the page.',
      onHandle: () => dialog.open(newApproval(pair, today)),
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
