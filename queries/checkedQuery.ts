import type * as z from 'zod/mini'
import {valuesOf} from '../schemas/vocabulary.ts'
import type {ValueOf, VocabularyEntry} from '../schemas/vocabulary.ts'
import {compactShape} from './compactShape.ts'
import type {CheckedList} from './listPage.ts'
import type {CheckedQuery} from './Question.ts'

/**
 * A query with its zod shape as data.
 *
 * @param types - the document types of which any document may come into the result, leave it or sway it.
 */
export const checkedQuery = <Result>(
  name: string,
  query: string,
  shape: z.core.$ZodType<Result>,
  types: readonly string[],
): CheckedQuery<Result> => ({name, query, shape: compactShape(shape), types})

/** A query that gives a list page by page, with the zod shape of its filters, and what it can be sorted by. */
export const checkedList = <Row, Filter, const Sorts extends readonly VocabularyEntry[]>(
  checked: CheckedQuery<Row[]>,
  filter: z.core.$ZodType<Filter>,
  sorts: Sorts,
): CheckedList<Row, Filter, ValueOf<Sorts>> => ({
  ...checked,
  filter: compactShape(filter),
  sorts: valuesOf(sorts),
})
