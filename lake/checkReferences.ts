import type {DocumentChange} from './openTransaction.ts'
import type {DocumentIndex} from './documentIndex.ts'
import {type MutationFailure, ReferenceTargetMissingFailure, StillReferencedFailure} from './errors.ts'
import {referencesIn} from './references.ts'

/**
 * Checks the strong references of a dataset as a transaction would leave it: a written document
 * points at documents that exist, and nothing points at a deleted one. Gives a failure for every reference
 * that would dangle.
 */
export function checkReferences(
  changes: readonly DocumentChange[],
  index: DocumentIndex,
): readonly MutationFailure[] {
  const changed = new Map(changes.map((change) => [change.documentId, change.after]))
  const documentAfter = (id: string) => {
    const after = changed.get(id)
    return after === undefined ? (index.get(id) ?? null) : after
  }

  const failures: MutationFailure[] = []
  for (const {documentId, after} of changes) {
    if (after === null) {
      const referring = index
        .referringTo(documentId)
        .map((document) => documentAfter(document._id))
        .filter((document) => document !== null)
        .filter((document) => referencesIn(document).some(({to, strong}) => strong && to === documentId))
        .map((document) => document._id)
      if (referring.length > 0) failures.push(new StillReferencedFailure(documentId, referring))
      continue
    }
    const targets = new Set(
      referencesIn(after)
        .filter(({strong}) => strong)
        .map(({to}) => to),
    )
    for (const target of targets) {
      if (documentAfter(target) === null) {
        failures.push(new ReferenceTargetMissingFailure(documentId, target))
      }
    }
  }
  return failures
}
