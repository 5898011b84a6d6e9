import {Box, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

/** What a pane says over a list that can no longer follow the dataset. */
export const outOfDate = 'This may be out of date. Load the page again.'

/** What a pane says in the place of a list, or over it. */
export function PaneMessage({children}: {children: ReactNode}) {
  return (
    <Box padding={4} role="status">
      <Text size={1} muted>
        {children}
      </Text>
    </Box>
  )
}
