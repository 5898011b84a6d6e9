import {EditIcon} from '@sanity/icons/Edit'
import type {DocumentActionComponent} from 'sanity'
import {NeedsChangesForm} from './NeedsChangesForm.tsx'
import type {EnteredRequest} from './NeedsChangesForm.tsx'
import {useDecisionDialog} from './useDecisionDialog.ts'
import {useReview} from './useReview.ts'

/** Sends a page back to its author. For clinical reviewers. */
export const needsChangesAction = (roles: readonly string[]): DocumentActionComponent => {
  const NeedsChangesAction: DocumentActionComponent = (props) => {
    const {pair, by, isSettled, decide} = useReview(props, roles)
    const dialog = useDecisionDialog<EnteredRequest>()
    if (by?.mayReview !== true || (props.draft ?? props.published) === null) return null

    return {
      label: 'Needs changes',
      icon: EditIcon,
      tone: 'caution',
      disabled: !isSettled,
      title: 'Sends the page back with a note.',
      onHandle: () => dialog.open({seen: pair, note: ''}),
      dialog: dialog.shown !== null && {
        type: 'dialog',
        header: 'Ask for changes',
        onClose: dialog.close,
        content: <NeedsChangesForm dialog={dialog} entered={dialog.shown.entered} decide={decide} />,
      },
    }
  }
  return NeedsChangesAction
}
