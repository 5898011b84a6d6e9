import type {LakeDocument} from './lakeDocument.ts'

/** Ids are ASCII, so this order is also SQLite's. */
export function byId(a: LakeDocument, b: LakeDocument): number {
  return a._id < b._id ? -1 : a._id > b._id ? 1 : 0
}

/** Documents in the order of their ids: the order of `*`, the same after every restart. */
export class SortedDocuments {
  readonly #items: LakeDocument[]

  constructor(documents: Iterable<LakeDocument> = []) {
    this.#items = [...documents].toSorted(byId)
  }

  get items(): readonly LakeDocument[] {
    return this.#items
  }

  put(document: LakeDocument): void {
    const at = this.#position(document._id)
    this.#items.splice(at, this.#items[at]?._id === document._id ? 1 : 0, document)
  }

  remove(id: string): void {
    const at = this.#position(id)
    if (this.#items[at]?._id === id) this.#items.splice(at, 1)
  }

  #position(id: string): number {
    let low = 0
    let high = this.#items.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const document = this.#items[middle]
      if (document !== undefined && document._id < id) low = middle + 1
      else high = middle
    }
    return low
  }
}
