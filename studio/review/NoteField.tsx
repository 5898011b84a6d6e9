import {TextArea} from '@sanity/ui'
import {LabelledField} from './LabelledField.tsx'

interface NoteFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A sentence for the record. */
export function NoteField({label, hint, value, onChange}: NoteFieldProps) {
  return (
    <LabelledField label={label} hint={hint}>
      {(labelled) => (
        <TextArea
          {...labelled}
          rows={2}
          maxLength={300}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </LabelledField>
  )
}
