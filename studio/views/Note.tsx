import {Card, type CardTone, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

/** A sentence in the place of what a view would show, or over it. */
export function Note({tone = 'transparent', children}: {tone?: CardTone; children: ReactNode}) {
  return (
    <Card tone={tone} padding={4} radius={2} role="status">
      <Text size={1}>{children}</Text>
    </Card>
  )
}
