import * as z from 'zod/mini'
import {countLists, listCountsShape} from '../desk/countLists.ts'
import {desk} from '../desk/desk.ts'
import {listsIn, typesOn} from '../desk/DeskItem.ts'
import type {EditorQuery} from '../desk/liveQuery.ts'

const shownChanges = 10

/** The types whose changes it shows: all that the desk has. */
export const overviewTypes = typesOn(desk)

/** A document as its last change left it. A draft stands for what it would replace. */
const changeShape = z.object({
  _id: z.string(),
  _type: z.string(),
  _rev: z.string(),
  /** ISO 8601 date and time. */
  _updatedAt: z.string(),
  /** The id of the draft, where there is one. */
  storedId: z.string(),
  name: z.nullable(z.string()),
  /** Null where the document does not say. */
  language: z.nullable(z.string()),
})
export type RecentChange = z.infer<typeof changeShape>

/** How many documents each list of the desk has, and what changed last, latest first. */
export const overviewShape = z.object({counts: listCountsShape, changes: z.array(changeShape)})

/** Asks for what `overviewShape` reads, of a day, given as an ISO 8601 date. */
export function overviewQuery(today: string): EditorQuery {
  const {query: counts, params} = countLists(listsIn(desk), today)
  const query = `{
    "counts": ${counts},
    "changes": *[_type in ${JSON.stringify(overviewTypes)}] | order(_updatedAt desc, _id asc)[0...${shownChanges}]{
      _id,
      _type,
      _rev,
      _updatedAt,
      "storedId": coalesce(_originalId, _id),
      "name": coalesce(name, title, question, term),
      language
    }
  }`
  return {query, params, tag: 'dashboard.overview'}
}
