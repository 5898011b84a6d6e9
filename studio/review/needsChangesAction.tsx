import {EditIcon} from '@sanity/icons/Edit'
import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import {NeedsChangesForm} from './NeedsChangesForm.tsx'
import type {DocumentPair} from './reviewedDocument.ts'
import {useReview} from './useReview.ts'

/** Sends a page back to its author. For clinical reviewers. */
export const needsChangesAction = (roles: readonly string[]): DocumentActionComponent => {
  const NeedsChangesAction: DocumentActionComponent = (props) => {
    const {pair, by, isSettled, decide} = useReview(props, roles)
    const [seen, setSeen] = useState<DocumentPair | null>(null)
    if (by?.mayReview !== true || (props.draft ?? props.published) === null) return null

    const close = (): void => setSeen(null)
    return {
      label: 'Needs changes',
      icon: EditIcon,
      tone: 'caution',
      disabled: !isSettled,
      title: 'Sends the page back with a note.',
      onHandle: () => setSeen(pair),
      dialog: seen !== null && {
        type: 'dialog',
        header: 'Ask for changes',
        onClose: close,
        content: <NeedsChangesForm seen={seen} decide={decide} onClose={close} />,
      },
    }
  }
  return NeedsChangesAction
}
