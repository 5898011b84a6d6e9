import {documentAddress} from './documentId.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {referencesIn} from './references.ts'
import {TextIndex} from './search/textIndex.ts'
import type {TextQuery} from './search/textQuery.ts'
import {slugOf} from './slugOf.ts'
import {byId, SortedDocuments} from './sortedDocuments.ts'

/**
 * Parsed documents in memory, found by id, type, slug, reference and text. Every list it gives is
 * ordered by id. A list may hold more than a query asks for, never less.
 */
export class DocumentIndex {
  readonly #byId = new Map<string, LakeDocument>()
  readonly #all: SortedDocuments
  readonly #byType = new Map<string, SortedDocuments>()
  readonly #bySlug = new Map<string, Set<string>>()
  readonly #referring = new Map<string, Set<string>>()
  readonly #versions = new Map<string, Set<string>>()
  /** Made at the first search: most views of a dataset are never searched. */
  #text: TextIndex | undefined

  constructor(documents: Iterable<LakeDocument> = []) {
    const given = [...documents]
    this.#all = new SortedDocuments(given)
    for (const [type, ofType] of Map.groupBy(given, (document) => document._type)) {
      this.#byType.set(type, new SortedDocuments(ofType))
    }
    for (const document of given) {
      this.#byId.set(document._id, document)
      this.#link(document)
    }
  }

  get(id: string): LakeDocument | undefined {
    return this.#byId.get(id)
  }

  all(): readonly LakeDocument[] {
    return this.#all.items
  }

  withIds(ids: readonly string[]): readonly LakeDocument[] {
    return this.#documents(new Set(ids))
  }

  ofType(type: string): readonly LakeDocument[] {
    return this.#byType.get(type)?.items ?? []
  }

  withSlug(slug: string): readonly LakeDocument[] {
    return this.#documents(this.#bySlug.get(slug))
  }

  /** Documents that hold a reference, weak or strong, to this id. */
  referringTo(id: string): readonly LakeDocument[] {
    return this.#documents(this.#referring.get(id))
  }

  /** The document with this id, and its draft and versions. */
  versionsOf(id: string): readonly LakeDocument[] {
    return this.#documents(new Set([id, ...(this.#versions.get(id) ?? [])]))
  }

  /** Gives the index of text, after reading all text there is at the first search. */
  prepareText(): TextIndex {
    this.#text ??= new TextIndex(this.#byId.values())
    return this.#text
  }

  /** Documents that have the words of a text query; undefined when it asks for no word. */
  withText(query: TextQuery): readonly LakeDocument[] | undefined {
    const ids = this.prepareText().find(query)
    return ids === undefined ? undefined : this.#documents(ids)
  }

  put(document: LakeDocument): void {
    const previous = this.#byId.get(document._id)
    if (previous !== undefined) {
      this.#unlink(previous)
      if (previous._type !== document._type) this.#byType.get(previous._type)?.remove(document._id)
    }
    this.#byId.set(document._id, document)
    this.#all.put(document)
    const ofType = this.#byType.get(document._type)
    if (ofType === undefined) this.#byType.set(document._type, new SortedDocuments([document]))
    else ofType.put(document)
    this.#link(document)
  }

  remove(id: string): void {
    const previous = this.#byId.get(id)
    if (previous === undefined) return
    this.#unlink(previous)
    this.#byId.delete(id)
    this.#all.remove(id)
    this.#byType.get(previous._type)?.remove(id)
  }

  #documents(ids: ReadonlySet<string> | undefined): readonly LakeDocument[] {
    const found: LakeDocument[] = []
    for (const id of ids ?? []) {
      const document = this.#byId.get(id)
      if (document !== undefined) found.push(document)
    }
    return found.toSorted(byId)
  }

  #link(document: LakeDocument): void {
    const slug = slugOf(document)
    if (slug !== undefined) add(this.#bySlug, slug, document._id)
    for (const {to} of referencesIn(document)) add(this.#referring, to, document._id)
    add(this.#versions, documentAddress(document._id).publishedId, document._id)
    this.#text?.add(document)
  }

  #unlink(document: LakeDocument): void {
    const slug = slugOf(document)
    if (slug !== undefined) drop(this.#bySlug, slug, document._id)
    for (const {to} of referencesIn(document)) drop(this.#referring, to, document._id)
    drop(this.#versions, documentAddress(document._id).publishedId, document._id)
    this.#text?.remove(document)
  }
}

function add(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key)
  if (ids === undefined) index.set(key, new Set([id]))
  else ids.add(id)
}

function drop(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key)
  ids?.delete(id)
  if (ids?.size === 0) index.delete(key)
}
