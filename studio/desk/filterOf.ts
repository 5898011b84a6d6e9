import type {DeskList} from './DeskItem.ts'

/** The GROQ condition that picks the documents of a list, their type included. */
export function filterOf({types, filter}: DeskList): string {
  const ofTypes = `_type in [${types.map((type) => JSON.stringify(type)).join(', ')}]`
  return filter === undefined ? ofTypes : `${ofTypes} && (${filter})`
}
