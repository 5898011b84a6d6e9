import {isObject} from '../lakeDocument.ts'

/** The id of the document that a logged mutation is about. */
export function mutationTarget(mutation: unknown): string | undefined {
  const [operation] = isObject(mutation) ? Object.values(mutation) : []
  if (!isObject(operation)) return undefined
  const id = operation['id'] ?? operation['_id']
  return typeof id === 'string' ? id : undefined
}
