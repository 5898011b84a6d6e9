import {Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import type {ReactNode} from 'react'

interface LabelledFieldProps {
  readonly label: string
  readonly hint?: string
  /** Gives the input, which gets this id. */
  readonly children: (id: string) => ReactNode
}

/** An input with its label above it, and a hint between the two. */
export function LabelledField({label, hint, children}: LabelledFieldProps) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {hint !== undefined && (
        <Text size={1} muted>
          {hint}
        </Text>
      )}
      {children(id)}
    </Stack>
  )
}
