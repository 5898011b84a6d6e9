import {Box, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

/** A list as text has it, with bullets or with numbers. */
export function PlainList({
  as = 'ul',
  items,
}: {
  as?: 'ul' | 'ol'
  items: readonly {key: string; content: ReactNode}[]
}) {
  return (
    <Text as="div" size={2}>
      <Box as={as} margin={0} paddingLeft={4}>
        {items.map(({key, content}) => (
          <li key={key}>{content}</li>
        ))}
      </Box>
    </Text>
  )
}
