import type {Template} from 'sanity'
import type {DeskList} from './DeskItem.ts'
import {listsIn} from './DeskItem.ts'
import {desk} from './desk.ts'

/** The name of the template for documents made from a list whose documents have a field in common. */
export const templateId = (type: string, field: string): string => `${type}-by-${field}`

/** One template for each field that lists are made by. It takes the value as a parameter, so no menu offers it by itself. */
export const deskTemplates: readonly Template[] = [
  ...new Map(
    listsIn(desk).flatMap(({list}) => templatesOf(list).map((template) => [template.id, template] as const)),
  ).values(),
]

function templatesOf({types, startsWith}: DeskList): Template[] {
  if (startsWith === undefined) return []
  const {field} = startsWith
  return types.map((type) => ({
    id: templateId(type, field),
    title: type,
    schemaType: type,
    parameters: [{name: field, type: 'string'}],
    value: (parameters: Record<string, unknown>) => ({[field]: parameters[field]}),
  }))
}
