import type {LakeDocument} from '../lakeDocument.ts'
import {byId} from '../sortedDocuments.ts'

/** Documents that an index found, ordered by id. */
export interface DocumentSelection {
  readonly documents: readonly LakeDocument[]
  /**
   * The keys (`live/documentKeys.ts`) that they were found by: a document without any of them cannot enter the
   * selection. Undefined when there are no such keys, as for a search in text.
   */
  readonly keys: readonly string[] | undefined
}

/** What is in both: the smaller one stands for it. Undefined stands for every document. */
export function intersection(
  a: DocumentSelection | undefined,
  b: DocumentSelection | undefined,
): DocumentSelection | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const [smaller, larger] = b.documents.length < a.documents.length ? [b, a] : [a, b]
  return smaller.keys === undefined ? {documents: smaller.documents, keys: larger.keys} : smaller
}

/** What is in any of them; undefined, every document, when one of them is. */
export function union(selections: readonly (DocumentSelection | undefined)[]): DocumentSelection | undefined {
  const [first, ...others] = selections
  if (first === undefined || others.includes(undefined)) return selections.length === 0 ? nothing : undefined
  if (others.length === 0) return first
  const known = selections.filter((selection) => selection !== undefined)
  const keys = known.map((selection) => selection.keys)
  return {
    documents: [...new Set(known.flatMap(({documents}) => documents))].toSorted(byId),
    keys: keys.includes(undefined) ? undefined : keys.flatMap((some) => some ?? []),
  }
}

const nothing: DocumentSelection = {documents: [], keys: []}
