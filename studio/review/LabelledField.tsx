import {Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import type {ReactNode} from 'react'

/** What ties an input to its label and its hint. */
interface Labelled {
  readonly id: string
  readonly 'aria-describedby': string
}

interface LabelledFieldProps {
  readonly label: string
  readonly hint: string
  /** Gives the input, which gets these attributes. */
  readonly children: (labelled: Labelled) => ReactNode
}

/** An input with its label above it, and a hint between the two. */
export function LabelledField({label, hint, children}: LabelledFieldProps) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <Stack gap={3}>
      <Stack gap={2}>
        <Text as="label" htmlFor={id} size={1} weight="medium">
          {label}
        </Text>
        <Text id={hintId} size={1} muted>
          {hint}
        </Text>
      </Stack>
      {children({id, 'aria-describedby': hintId})}
    </Stack>
  )
}
