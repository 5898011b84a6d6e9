/** A place in a result, as an editor finds it. */
export interface ResultPlace {
  /** In Sanity's notation, such as `treatments[_key=="heat"].treatment.summary`. */
  readonly path: string
  /** The innermost document around the place: the one to correct. Null outside every document. */
  readonly documentId: string | null
  /** What stands there; undefined when nothing does. */
  readonly value: unknown
}

/** Finds the place that the keys and indexes of `path` lead to in `result`. */
export function resultPlace(result: unknown, path: readonly PropertyKey[]): ResultPlace {
  let value = result
  let documentId = idOf(result)
  let text = ''
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
    text +=
      typeof step === 'number' ? `[${arrayKeyOf(value) ?? step}]` : `${text === '' ? '' : '.'}${String(step)}`
    documentId = idOf(value) ?? documentId
  }
  return {path: text, documentId, value}
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && '_id' in value && typeof value._id === 'string'
    ? value._id
    : null
}

function arrayKeyOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && '_key' in value && typeof value._key === 'string'
    ? `_key==${JSON.stringify(value._key)}`
    : null
}
