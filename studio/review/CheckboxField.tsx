import {Checkbox, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'

interface CheckboxFieldProps {
  readonly label: string
  readonly hint: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

/** Something to confirm, with what that means under it. */
export function CheckboxField({label, hint, isChecked, onChange}: CheckboxFieldProps) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <Flex gap={3} align="flex-start">
      <Checkbox
        id={id}
        aria-describedby={hintId}
        checked={isChecked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <Stack gap={2}>
        <Text as="label" htmlFor={id} size={1} weight="medium">
          {label}
        </Text>
        <Text id={hintId} size={1} muted>
          {hint}
        </Text>
      </Stack>
    </Flex>
  )
}
