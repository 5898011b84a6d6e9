import {Text} from '@sanity/ui'
import {useShownDialog} from './DecisionDialog.ts'
import type {DecisionDialog} from './DecisionDialog.ts'
import {DecisionForm} from './DecisionForm.tsx'
import {NoteField} from './NoteField.tsx'
import type {DocumentPair} from './reviewedDocument.ts'
import type {OpenReview} from './useReview.ts'

/** What a reviewer enters to send a page back. */
export interface EnteredRequest {
  /** The page as it was when the dialog was opened. */
  readonly seen: DocumentPair
  readonly note: string
}

interface NeedsChangesFormProps {
  readonly dialog: DecisionDialog<EnteredRequest>
  readonly decide: OpenReview['decide']
}

export function NeedsChangesForm({dialog, decide}: NeedsChangesFormProps) {
  const shown = useShownDialog(dialog)
  if (shown === null) return null

  const {seen, note} = shown.entered
  return (
    <DecisionForm
      dialog={dialog}
      confirmText="Send back"
      tone="caution"
      isReady
      decide={() => decide({kind: 'needs-changes', note}, seen)}
    >
      <Text size={1}>The page goes back to its author. Websites stay as they are.</Text>
      <NoteField
        label="What to change"
        hint="The author sees it above the page. It stays in the log."
        value={note}
        onChange={(typed) => dialog.enter({note: typed})}
      />
    </DecisionForm>
  )
}
