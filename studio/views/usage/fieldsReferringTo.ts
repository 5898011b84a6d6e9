/** The names of the fields of a stored document that refer to another, in their order, however deep the reference stands. */
export const fieldsReferringTo = (id: string, document: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(document).filter((name) => refersTo(id, document[name]))

function refersTo(id: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('_ref' in value && value._ref === id) return true
  return Object.values(value).some((inner) => refersTo(id, inner))
}
