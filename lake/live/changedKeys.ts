import type {Dataset} from '../dataset.ts'
import {documentAddress, publishedLayer} from '../documentId.ts'
import type {CommittedTransaction} from '../listeners.ts'
import {documentKey, keysOf} from './documentKeys.ts'

export interface ChangedKeys {
  /** What a change of published documents touches, for those who see nothing else. */
  readonly published: ReadonlySet<string>
  /** What the transaction touches in any perspective. */
  readonly all: ReadonlySet<string>
}

/**
 * The keys that a transaction touches: those of every changed document before and after. A perspective shows a
 * document through its draft or version, so a draft that comes or goes also changes where the document
 * behind it is found: what is stored beside a changed document counts as touched too.
 *
 * @param dataset - as the transaction has left it.
 */
export function changedKeys({changes}: CommittedTransaction, dataset: Dataset): ChangedKeys {
  const published = new Set<string>()
  const all = new Set<string>()
  for (const {documentId, before, after} of changes) {
    const {layer, publishedId} = documentAddress(documentId)
    const own = [before, after].flatMap((document) => (document === null ? [] : keysOf(document)))
    if (layer === publishedLayer) for (const key of own) published.add(key)
    for (const key of own) all.add(key)
    all.add(documentKey.id(publishedId))
    for (const version of dataset.stored.versionsOf(publishedId)) {
      for (const key of keysOf(version)) all.add(key)
    }
  }
  return {published, all}
}
