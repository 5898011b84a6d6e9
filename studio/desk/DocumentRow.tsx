import {Box, Card, Flex} from '@sanity/ui'
import type {ReactNode} from 'react'
import {Preview, useSchema} from 'sanity'
import {usePaneRouter} from 'sanity/structure'
import {LanguageBadge} from '../languages/LanguageBadge.tsx'

/** A document in a pane of our own, linked to its form in the next pane. */
export function DocumentRow({
  id,
  type,
  language,
  isOpen,
  children,
}: {
  id: string
  type: string
  /** Null where the document does not say. */
  language: string | null
  isOpen: boolean
  children?: ReactNode
}) {
  const {ChildLink} = usePaneRouter()
  const schemaType = useSchema().get(type)
  if (schemaType === undefined) return null
  return (
    <Card
      as={ChildLink}
      childId={id}
      childParameters={{type}}
      data-as="a"
      radius={2}
      selected={isOpen}
      aria-current={isOpen}
    >
      <Flex align="center" gap={2} paddingRight={2}>
        <Box flex={1}>
          <Preview schemaType={schemaType} value={{_id: id, _type: type}} layout="default" />
        </Box>
        <LanguageBadge language={language} />
      </Flex>
      {children}
    </Card>
  )
}
