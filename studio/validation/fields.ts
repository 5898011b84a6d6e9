/** The fields of a stored object, whose values nobody has vouched for: an editor may have left anything out. */
export type Fields = Readonly<Record<string, unknown>>

/** The way to a value inside a document, as Sanity writes it: field names, positions, and `_key`s of list items. */
export type Path = readonly (string | number | {readonly _key: string})[]

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of an object; undefined for anything else. */
export const fieldsOf = (value: unknown): Fields | undefined => (isFields(value) ? value : undefined)

/** The objects of a list; none for anything else. */
export const itemsOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter((item) => isFields(item)) : []

/** Text without the space around it; empty for anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Whether there is nothing in a field: no value, no text, no item. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** The id of the document that a reference names; undefined when it is none. */
export const targetOf = (value: unknown): string | undefined => {
  const target = fieldsOf(value)?.['_ref']
  return typeof target === 'string' ? target : undefined
}

/** The step from a list to one of its items. */
export const stepTo = (item: unknown, index: number): Path[number] => {
  const key = fieldsOf(item)?.['_key']
  return typeof key === 'string' ? {_key: key} : index
}

/** A path as people write it: `evidence[heat-wrap].text`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'string') return text === '' ? step : `${text}.${step}`
    return `${text}[${typeof step === 'number' ? step : step._key}]`
  }, '')
