import type {SchemaType} from 'sanity'

/** What editors call a field of a document type; its name where the type has no such field. */
export function fieldTitle(type: SchemaType | undefined, name: string): string {
  const fields = type?.jsonType === 'object' ? type.fields : []
  return fields.find((field) => field.name === name)?.type.title ?? name
}
