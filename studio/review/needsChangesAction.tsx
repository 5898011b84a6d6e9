import {EditIcon} from '@sanity/icons/Edit'
import type {DocumentActionComponent} from 'sanity'
import {useDecisionDialog} from './DecisionDialog.ts'
import {NeedsChangesForm} from './NeedsChangesForm.tsx'
import type {EnteredRequest} from './NeedsChangesForm.tsx'
import {useReview} from './useReview.ts'

/** Sends a page back to its author. For clinical reviewers. */
export const needsChangesAction = (roles: readonly string[]): DocumentActionComponent => {
  const NeedsChangesAction: DocumentActionComponent = (props) => {
    const {pair, by, isSettled, decide} = useReview(props, roles)
    const {dialog, isOpen} = useDecisionDialog<EnteredRequest>()
    if (by?.mayReview !== true || (props.draft ?? props.published) === null) return null

    return {
      label: 'Needs changes',
      icon: EditIcon,
      tone: 'caution',
      disabled: !isSettled,
      title: 'Sends the page back with a note.',
      onHandle: () => dialog.open({seen: pair, note: ''}),
      dialog: isOpen && {
        type: 'dialog',
        header: 'Ask for changes',
        onClose: dialog.close,
        content: <NeedsChangesForm dialog={dialog} decide={decide} />,
      },
    }
  }
  return NeedsChangesAction
}
