import {Box, Container, Stack} from '@sanity/ui'
import type {ReactNode} from 'react'

/** The room of a view beside the form. */
export function ViewFrame({label, children}: {label: string; children: ReactNode}) {
  return (
    <Box as="section" aria-label={label} padding={[3, 4]} overflow="auto" height="fill">
      <Container width={1}>
        <Stack gap={5}>{children}</Stack>
      </Container>
    </Box>
  )
}
