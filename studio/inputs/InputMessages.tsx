import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import type {InputProps} from 'sanity'

/**
 * An input with what the checks say of it under it: the mark that Sanity sets beside a title shows its message to a mouse
 * alone. What stands around the input stays the same, or it would lose the focus.
 */
export function InputMessages({
  messages,
  children,
}: {
  messages: InputProps['validation']
  children: ReactNode
}) {
  const sorted = [
    ...messages.filter(({level}) => level === 'error'),
    ...messages.filter(({level}) => level !== 'error'),
  ]
  return (
    <Box>
      {children}
      <div aria-live="polite">
        {messages.length > 0 && (
          <Box marginTop={2}>
            <Stack gap={2}>
              {sorted.map(({level, message}, index) => (
                <Card
                  key={`${index} ${message}`}
                  tone={level === 'error' ? 'critical' : 'caution'}
                  padding={3}
                  radius={2}
                >
                  <Flex gap={3}>
                    <Text size={1}>{level === 'error' ? <ErrorOutlineIcon /> : <WarningOutlineIcon />}</Text>
                    <Text size={1}>{message}</Text>
                  </Flex>
                </Card>
              ))}
            </Stack>
          </Box>
        )}
      </div>
    </Box>
  )
}
