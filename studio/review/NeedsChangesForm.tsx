import {Text} from '@sanity/ui'
import {useState} from 'react'
import {DecisionForm} from './DecisionForm.tsx'
import {NoteField} from './NoteField.tsx'
import type {DocumentPair} from './reviewedDocument.ts'
import type {OpenReview} from './useReview.ts'

interface NeedsChangesFormProps {
  readonly seen: DocumentPair
  readonly decide: OpenReview['decide']
  readonly onClose: () => void
}

export function NeedsChangesForm({seen, decide, onClose}: NeedsChangesFormProps) {
  const [note, setNote] = useState('')
  return (
    <DecisionForm
      confirmText="Send back"
      tone="caution"
      isReady
      onConfirm={() => decide({kind: 'needs-changes', note}, seen)}
      onClose={onClose}
    >
      <Text size={1}>The page goes back to its author. Websites stay as they are.</Text>
      <NoteField
        label="What to change"
        hint="The author sees it above the page. It stays in the log."
        value={note}
        onChange={setNote}
      />
    </DecisionForm>
  )
}
