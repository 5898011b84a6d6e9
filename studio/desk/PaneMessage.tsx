import {Box, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

/** What a pane says when it has nothing to list. */
export function PaneMessage({children}: {children: ReactNode}) {
  return (
    <Box padding={4} role="status">
      <Text size={1} muted>
        {children}
      </Text>
    </Box>
  )
}
