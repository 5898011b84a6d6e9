import {Box, Card, Flex, Text} from '@sanity/ui'
import type {ComponentType} from 'react'
import {useWorkspace} from 'sanity'
import {useLink} from 'sanity/router'
import type {DeskList} from '../desk/DeskItem.ts'

/** How many documents a list of the desk has, linked to the list. */
export function CountTile({
  path,
  title,
  icon: Icon,
  count,
  tone,
}: {
  path: readonly string[]
  title: string
  icon: ComponentType | undefined
  count: number | undefined
  tone: DeskList['tone']
}) {
  const {basePath} = useWorkspace()
  const href = `${basePath.replace(/\/$/, '')}/structure/${path.join(';')}`
  const {onClick} = useLink({href})
  return (
    <Card
      as="a"
      href={href}
      onClick={onClick}
      data-as="a"
      border
      padding={4}
      radius={3}
      tone={tone ?? 'default'}
    >
      <Flex align="center" gap={3} height="fill">
        <Text size={2} muted>
          {Icon !== undefined && <Icon />}
        </Text>
        <Box flex={1}>
          <Text size={1} weight="medium">
            {title}
          </Text>
        </Box>
        <Text size={3} weight="semibold">
          {count ?? '–'}
        </Text>
      </Flex>
    </Card>
  )
}
