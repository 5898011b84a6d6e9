/** The names of the fields of a stored document that refer to any of these, in their order, however deep the reference stands. */
export const fieldsReferringTo = (
  ids: readonly string[],
  document: Readonly<Record<string, unknown>>,
): string[] => Object.keys(document).filter((name) => refersTo(ids, document[name]))

function refersTo(ids: readonly string[], value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('_ref' in value && ids.some((id) => id === value._ref)) return true
  return Object.values(value).some((inner) => refersTo(ids, inner))
}
