import type {ComponentType} from 'react'
import type {Schema} from 'sanity'
import type {DeskList} from './DeskItem.ts'

/** The icon of a list: its own, or that of the type it lists. */
export function iconOf({icon, types: [type]}: DeskList, schema: Schema): ComponentType | undefined {
  return icon ?? (type === undefined ? undefined : schema.get(type)?.icon)
}
