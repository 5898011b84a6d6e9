import type {LakeDocument} from '../lakeDocument.ts'
import type {TextQuery, TextTerm} from './textQuery.ts'
import {splitWords, wordsOf} from './wordsOf.ts'

/** Which documents have which words, in their text or in their id. */
export class TextIndex {
  readonly #idsByWord = new Map<string, Set<string>>()

  constructor(documents: Iterable<LakeDocument>) {
    for (const document of documents) this.add(document)
  }

  add(document: LakeDocument): void {
    for (const word of searchableWords(document)) {
      const ids = this.#idsByWord.get(word)
      if (ids === undefined) this.#idsByWord.set(word, new Set([document._id]))
      else ids.add(document._id)
    }
  }

  remove(document: LakeDocument): void {
    for (const word of searchableWords(document)) {
      const ids = this.#idsByWord.get(word)
      ids?.delete(document._id)
      if (ids?.size === 0) this.#idsByWord.delete(word)
    }
  }

  /**
   * The ids of the documents that have every word of a query: all that pass it, and some that do not, since
   * neither the order of words nor exclusions are looked at. Undefined when the query asks for no word.
   */
  find({terms}: TextQuery): ReadonlySet<string> | undefined {
    const wanted = terms.filter((term) => !term.isExcluded)
    if (wanted.length === 0) return undefined
    const sets = wanted.flatMap((term) => this.#idsOf(term)).toSorted((a, b) => a.size - b.size)
    const [smallest = [], ...others] = sets
    return new Set([...smallest].filter((id) => others.every((ids) => ids.has(id))))
  }

  #idsOf({words, isPrefix}: TextTerm): ReadonlySet<string>[] {
    return words.map((word, at) =>
      isPrefix && at === words.length - 1
        ? this.#idsStartingWith(word)
        : (this.#idsByWord.get(word) ?? new Set<string>()),
    )
  }

  #idsStartingWith(prefix: string): ReadonlySet<string> {
    const found = new Set<string>()
    for (const [word, ids] of this.#idsByWord) {
      if (word.startsWith(prefix)) for (const id of ids) found.add(id)
    }
    return found
  }
}

function searchableWords(document: LakeDocument): Set<string> {
  return new Set([...wordsOf(document), ...splitWords(document._id)])
}
