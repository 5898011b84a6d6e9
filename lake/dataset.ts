import * as z from 'zod'
import type {DocumentChange} from './openTransaction.ts'
import {documentAddress, documentIdAt, isPublicDocumentId, publishedLayer} from './documentId.ts'
import {DocumentIndex} from './documentIndex.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {limits} from './limits.ts'
import type {Perspective} from './perspective.ts'
import {marksUnpublishing} from './release.ts'
import type {Caller} from './role.ts'

/** Who may read without a token: `public` shows published documents to everyone, `private` nothing. */
export const aclModeSchema = z.enum(['public', 'private'])
export type AclMode = z.infer<typeof aclModeSchema>

const nothing = new DocumentIndex()

interface PerspectiveView {
  readonly index: DocumentIndex
  readonly resolve: (publishedId: string) => LakeDocument | undefined
}

/** The documents of one dataset in memory, indexed once for each perspective that is asked for. */
export class Dataset {
  readonly name: string
  readonly createdAt: string
  aclMode: AclMode
  readonly #raw: DocumentIndex
  readonly #views = new Map<string, PerspectiveView>()

  constructor(
    record: {name: string; aclMode: AclMode; createdAt: string},
    documents: Iterable<LakeDocument>,
  ) {
    this.name = record.name
    this.aclMode = record.aclMode
    this.createdAt = record.createdAt
    this.#raw = new DocumentIndex(documents)
  }

  /** Every document, whoever asks. */
  get stored(): DocumentIndex {
    return this.#raw
  }

  /** True when this caller may see the document with this id at all. */
  isVisible(id: string, caller: Caller): boolean {
    return caller.kind === 'token' || (this.aclMode === 'public' && isPublicDocumentId(id))
  }

  /** What this caller sees of the dataset from this perspective. */
  view(perspective: Perspective, caller: Caller): DocumentIndex {
    const seesAll = caller.kind === 'token'
    if (!seesAll && this.aclMode === 'private') return nothing
    if (perspective.kind === 'raw' && seesAll) return this.#raw
    const layers = perspective.kind === 'raw' ? [publishedLayer] : perspective.layers
    return this.#layeredView(layers, seesAll)
  }

  /** Follows a committed transaction. */
  apply(changes: readonly DocumentChange[]): void {
    for (const {documentId, after} of changes) {
      if (after === null) this.#raw.remove(documentId)
      else this.#raw.put(after)
    }
    for (const {index, resolve} of this.#views.values()) {
      for (const {documentId} of changes) {
        const {publishedId} = documentAddress(documentId)
        const document = resolve(publishedId)
        if (document === undefined) index.remove(publishedId)
        else index.put(document)
      }
    }
  }

  #layeredView(layers: readonly string[], seesAll: boolean): DocumentIndex {
    const key = [seesAll ? 'token' : 'anonymous', ...layers].join(',')
    const cached = this.#views.get(key)
    if (cached !== undefined) return cached.index

    const resolve = (publishedId: string): LakeDocument | undefined => {
      for (const layer of layers) {
        const id = documentIdAt({layer, publishedId})
        const document = seesAll || isPublicDocumentId(id) ? this.#raw.get(id) : undefined
        if (document === undefined) continue
        if (marksUnpublishing(document)) return undefined
        return layers.length === 1 ? document : {...document, _id: publishedId, _originalId: id}
      }
      return undefined
    }
    const publishedIds = new Set(this.#raw.all().map((document) => documentAddress(document._id).publishedId))
    const index = new DocumentIndex(
      [...publishedIds].map(resolve).filter((document) => document !== undefined),
    )

    const [oldest] = this.#views.keys()
    if (oldest !== undefined && this.#views.size >= limits.cachedPerspectives) this.#views.delete(oldest)
    this.#views.set(key, {index, resolve})
    return index
  }
}
