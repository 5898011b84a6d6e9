import * as z from 'zod/mini'
import type {PlacedList} from './DeskItem.ts'
import {filterOf} from './filterOf.ts'
import type {EditorQuery} from './liveQuery.ts'

/** How many documents each list has, by its place. */
export type ListCounts = Readonly<Record<string, number>>

export const listCountsShape = z.record(z.string(), z.number())

/** A name for the place of a list, such as `review/overdue`. */
export const placeOf = (path: readonly string[]): string => path.join('/')

/** Asks how many documents each of these lists has on a day, given as an ISO 8601 date. Answers with `ListCounts`. */
export function countLists(lists: readonly PlacedList[], today: string): Omit<EditorQuery, 'tag'> {
  const counts = lists.map(({path, list}) => `${JSON.stringify(placeOf(path))}: count(*[${filterOf(list)}])`)
  const params = lists.map(({list}) => list.params?.(today) ?? {})
  return {query: `{${counts.join(',\n')}}`, params: Object.assign({}, ...params)}
}
