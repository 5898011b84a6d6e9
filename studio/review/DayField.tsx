import {TextInput} from '@sanity/ui'
import {LabelledField} from './LabelledField.tsx'

interface DayFieldProps {
  readonly label: string
  readonly hint: string
  /** An ISO 8601 day, or nothing yet. */
  readonly value: string
  readonly onChange: (value: string) => void
}

export function DayField({onChange, value, ...field}: DayFieldProps) {
  return (
    <LabelledField {...field}>
      {(labelled) => (
        <TextInput
          {...labelled}
          type="date"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </LabelledField>
  )
}
