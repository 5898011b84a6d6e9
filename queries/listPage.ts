import type {listSorts, ValueOf} from '../schemas/vocabulary.ts'
import {argumentInvalid} from './ContentError.ts'
import type {ContentIssue} from './ContentError.ts'
import {listQuestion} from './Question.ts'
import type {CheckedQuery, Question} from './Question.ts'
import {readResult} from './readResult.ts'
import type {Shape} from './Shape.ts'
import {sortedByName} from './sortedByName.ts'

/** A query that gives a list page by page. */
export interface CheckedList<Row, Filter, Sort extends string> extends CheckedQuery<Row[]> {
  readonly filter: Shape<Filter>
  readonly sorts: readonly Sort[]
}

/** By name, from A to Z; by the next review, what is due first; or by the last change, the newest first. */
export type ListSort = ValueOf<typeof listSorts>

/** Which part of a list, and in which order. */
export interface ListOptions<Sort extends string = ListSort> {
  /** `name` unless said otherwise. */
  sort?: Sort | undefined
  /** How many items a page has at most: 100 unless said otherwise, and never more than 500. */
  limit?: number | undefined
  /** `next` of the page before. */
  after?: string | null | undefined
}

/** A part of a list. */
export interface ListPage<Item> {
  items: Item[]
  /** Pass it as `after` for the next page; null on the last one. */
  next: string | null
}

/** A list without filters takes none; its zod shape would take nothing at all. */
type Filters<Filter> = Filter extends Record<string, never> ? unknown : Filter

const limits = {standard: 100, most: 500}

const asIs = (text: string): string => text

/**
 * The question for one page of a list. It goes on after the last item and not by a count, so that what is added or removed
 * meanwhile moves nothing else. A list that fits one page and is sorted by name is in the order of the clinic's language;
 * a longer one in the order of the names as they are stored.
 *
 * @throws ContentError `argument-invalid` for a filter, a value, a sort, a limit or a cursor that cannot be, with those
 *   that can.
 */
export function listPage<
  Row extends {_id: string; sortValue: string},
  Filter extends object,
  Sort extends string,
>(
  {filter: shape, sorts, ...checked}: CheckedList<Row, Filter, Sort>,
  options: Filters<Filter> & ListOptions<Sort>,
): Question<ListPage<Omit<Row, 'sortValue'>>> {
  const {sort = 'name', limit = limits.standard, after = null, ...filter} = options
  const filters = Object.keys(shape.data)
  const issues: ContentIssue[] = [
    ...Object.keys(filter)
      .filter((name) => !filters.includes(name))
      .map((name) => issue(name, `${[...filters, 'sort', 'limit'].join(', ')} or after`, name)),
    ...readResult(shape, filter, {fill: asIs, clean: asIs}).wrong,
  ]
  if (!sorts.some((one) => one === sort)) issues.push(issue('sort', sorts.join(' or '), sort))
  issues.push(...limitIssues(limit))
  const list = `${checked.name} ${sort}`
  const place = after === null ? null : placeOf(after, list)
  if (place === undefined) issues.push(issue('after', '`next` of a page of the same list and sort', after))
  if (issues.length > 0) throw argumentInvalid(checked.name, issues)

  const given: Record<string, unknown> = {...filter}
  const params = {
    ...Object.fromEntries(filters.map((name) => [name, given[name] ?? null])),
    sort,
    limit,
    after: place?.[0] ?? null,
    afterId: place?.[1] ?? null,
  }
  return listQuestion(checked, params, (items, {local, clean}, rows) => {
    const next = rows.length < limit ? null : cursorOf(list, rows.at(-1), clean)
    const isWhole = place === null && next === null && sort === 'name'
    const sorted = isWhole ? sortedByName(items, local.clinic.locale) : items
    return {items: sorted.map(withoutPlace), next}
  })
}

function withoutPlace<Row extends {sortValue: string}>(row: Row): Omit<Row, 'sortValue'> {
  const {sortValue: _sortValue, ...item} = row
  return item
}

const issue = (path: string, expected: string, received: unknown): ContentIssue => ({
  path,
  documentId: null,
  message: `expected ${expected}`,
  received,
})

/** What is wrong with a number of items to be given at most. */
export const limitIssues = (limit: number): ContentIssue[] =>
  Number.isInteger(limit) && limit >= 1 && limit <= limits.most
    ? []
    : [issue('limit', `a whole number from 1 to ${limits.most}`, limit)]

function cursorOf(list: string, row: unknown, clean: (value: string) => string): string | null {
  if (typeof row !== 'object' || row === null || !('sortValue' in row) || !('_id' in row)) return null
  return encodeURIComponent(clean(JSON.stringify([list, row.sortValue, row._id])))
}

/** The sort value and the id in a cursor; undefined when it is not one of this list and sort. */
function placeOf(cursor: string, list: string): readonly [string, string] | undefined {
  try {
    const [of, value, id, ...more]: unknown[] = JSON.parse(decodeURIComponent(cursor))
    return of === list && typeof value === 'string' && typeof id === 'string' && more.length === 0
      ? [value, id]
      : undefined
  } catch {
    return undefined
  }
}
