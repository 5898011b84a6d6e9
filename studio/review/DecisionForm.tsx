import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import type {ComponentProps, ReactNode} from 'react'
import {useShownDialog} from './DecisionDialog.ts'
import type {DecisionDialog} from './DecisionDialog.ts'

interface DecisionFormProps<Entered> {
  readonly dialog: DecisionDialog<Entered>
  readonly children: ReactNode
  readonly confirmText: string
  readonly tone: NonNullable<ComponentProps<typeof Button>['tone']>
  /** False while it would be too early to decide. */
  readonly isReady: boolean
  /** Gives null when it is done, or why it is refused. */
  readonly decide: () => Promise<string | null>
}

/** The form of a dialog that asks before a decision. */
export function DecisionForm<Entered>(props: DecisionFormProps<Entered>) {
  const {dialog, children, confirmText, tone, isReady, decide} = props
  const {isBusy = false, refusal = null} = useShownDialog(dialog) ?? {}
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void dialog.confirm(decide)
      }}
    >
      <Stack gap={4}>
        {children}
        {refusal !== null && (
          <Card padding={3} radius={2} tone="critical" role="alert">
            <Text size={1}>{refusal}</Text>
          </Card>
        )}
        <Flex gap={2} justify="flex-end">
          <Button mode="bleed" text="Cancel" onClick={dialog.close} />
          <Button type="submit" text={confirmText} tone={tone} disabled={isBusy || !isReady} />
        </Flex>
      </Stack>
    </form>
  )
}
