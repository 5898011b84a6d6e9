import {argumentInvalid} from './ContentError.ts'

/** @throws ContentError `argument-invalid`, with the values, for one that is not among them. */
export function checkOneOf(query: string, path: string, values: readonly string[], received: string): void {
  if (values.includes(received)) return
  throw argumentInvalid(query, [
    {path, documentId: null, message: `expected ${values.join(' or ')}`, received},
  ])
}
