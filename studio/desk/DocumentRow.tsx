import {Card} from '@sanity/ui'
import type {ReactNode} from 'react'
import {Preview, useSchema} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

/** A document in a pane of our own, linked to its form in the next pane. */
export function DocumentRow({
  id,
  type,
  isOpen,
  children,
}: {
  id: string
  type: string
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
      <Preview schemaType={schemaType} value={{_id: id, _type: type}} layout="default" />
      {children}
    </Card>
  )
}
