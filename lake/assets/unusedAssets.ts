import type {Dataset} from '../dataset.ts'
import type {CommittedTransaction, Listener} from '../listeners.ts'
import {assetOfId, assetTypes} from './assetAddress.ts'
import type {AssetStore} from './assetStore.ts'

interface Kept {
  readonly assets: AssetStore
  /** Every dataset there is at this moment. */
  readonly datasets: () => readonly Dataset[]
}

/**
 * Removes the bytes of an asset when its last document, in any dataset, is deleted. A document that something
 * refers to cannot be deleted, so bytes that are in use stay.
 */
export function unusedAssetsRemover(kept: Kept, dataset: Dataset): Listener {
  return {
    receive: ({changes}) => removeUnused(kept, hashesOf(changes.filter(isDeletion))),
    disconnect: () => removeUnused(kept, hashesOf(dataset.stored.all().map(({_id}) => ({documentId: _id})))),
    end: () => {},
  }
}

function isDeletion({before, after}: CommittedTransaction['changes'][number]): boolean {
  return before !== null && after === null
}

function hashesOf(documents: readonly {readonly documentId: string}[]): ReadonlySet<string> {
  const hashes = documents.map(({documentId}) => assetOfId(documentId)?.sha1)
  return new Set(hashes.filter((sha1) => sha1 !== undefined))
}

function removeUnused({assets, datasets}: Kept, hashes: ReadonlySet<string>): void {
  if (hashes.size === 0) return
  const documents = datasets().flatMap(({stored}) =>
    Object.values(assetTypes).flatMap((type) => stored.ofType(type)),
  )
  const used = hashesOf(documents.map(({_id}) => ({documentId: _id})))
  for (const sha1 of hashes) if (!used.has(sha1)) assets.remove(sha1)
}
