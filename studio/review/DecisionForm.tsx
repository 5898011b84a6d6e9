import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {ComponentProps, FormEvent, ReactNode} from 'react'

interface DecisionFormProps {
  readonly children: ReactNode
  readonly confirmText: string
  readonly tone: NonNullable<ComponentProps<typeof Button>['tone']>
  /** False while it would be too early to decide. */
  readonly isReady: boolean
  /** Gives null when it is done, or why it is refused. */
  readonly onConfirm: () => Promise<string | null>
  readonly onClose: () => void
}

/** The form of a dialog. What was filled in stays until the decision is carried out. */
export function DecisionForm({children, confirmText, tone, isReady, onConfirm, onClose}: DecisionFormProps) {
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const confirm = async (): Promise<void> => {
    setIsBusy(true)
    const message = await onConfirm()
    if (message === null) {
      onClose()
      return
    }
    setRefusal(message)
    setIsBusy(false)
  }

  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void confirm()
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
          <Button mode="bleed" text="Cancel" onClick={onClose} />
          <Button type="submit" text={confirmText} tone={tone} disabled={isBusy || !isReady} />
        </Flex>
      </Stack>
    </form>
  )
}
