import type {DocumentIndex} from '../documentIndex.ts'
import type {LakeDocument} from '../lakeDocument.ts'
import {limits} from '../limits.ts'
import {documentKey} from '../live/documentKeys.ts'
import {parseTextQuery, type TextQuery} from '../search/textQuery.ts'
import type {DocumentSelection} from './documentSelection.ts'

/** Thrown to have an evaluation started again, under a time limit: it looks at more than a small query does. */
export class LargeEvaluation extends Error {}

/**
 * One evaluation of a query: where it reads documents, and a record of what it has read. While nothing on the
 * record has changed, neither has the result.
 */
export class Evaluation {
  readonly index: DocumentIndex
  /** The keys (`live/documentKeys.ts`) that the result depends on. */
  readonly keys = new Set<string>()
  readonly #textQueries = new Map<string, TextQuery>()
  #reads = 0
  readonly #maxReads: number

  constructor(index: DocumentIndex, {isTimed}: {isTimed: boolean}) {
    this.index = index
    this.#maxReads = isTimed ? Infinity : limits.untimedReads
  }

  /** The document with an id, if there is one. */
  get(id: string): LakeDocument | undefined {
    this.keys.add(documentKey.id(id))
    this.#count(1)
    return this.index.get(id)
  }

  /** The documents of a selection; all there are when there is no selection. */
  select(selection: DocumentSelection | undefined): readonly LakeDocument[] {
    for (const key of selection?.keys ?? [documentKey.any]) this.keys.add(key)
    const documents = selection?.documents ?? this.index.all()
    this.#count(documents.length)
    return documents
  }

  /** A parsed text query. The same one is asked of document after document. */
  textQuery(text: string): TextQuery {
    const known = this.#textQueries.get(text)
    if (known !== undefined) return known
    const query = parseTextQuery(text)
    this.#textQueries.set(text, query)
    return query
  }

  #count(reads: number): void {
    this.#reads += reads
    if (this.#reads > this.#maxReads) throw new LargeEvaluation()
  }
}
