import {Box, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {listStyle} from './listStyle.ts'

/** A list as text has it, with bullets or with numbers. */
export function PlainList({
  as = 'ul',
  size = 2,
  items,
}: {
  as?: 'ul' | 'ol'
  size?: 1 | 2
  items: readonly {key: string; content: ReactNode}[]
}) {
  return (
    <Text as="div" size={size}>
      <Box as={as} margin={0} paddingLeft={4} style={listStyle[as]}>
        {items.map(({key, content}) => (
          <li key={key}>{content}</li>
        ))}
      </Box>
    </Text>
  )
}
