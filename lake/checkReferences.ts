import type {DocumentChange} from './applyMutations.ts'
import type {DocumentIndex} from './documentIndex.ts'
import {
  type FailedMutation,
  MutationError,
  ReferenceTargetMissingFailure,
  StillReferencedFailure,
} from './errors.ts'
import {referencesIn} from './references.ts'

/**
 * Checks the strong references of a dataset as a transaction would leave it: a written document
 * points at documents that exist, and nothing points at a deleted one. Throws a `MutationError` with
 * an item for every reference that would dangle.
 */
export function checkReferences(changes: readonly DocumentChange[], index: DocumentIndex): void {
  const changed = new Map(changes.map((change) => [change.documentId, change.after]))
  const documentAfter = (id: string) => {
    const after = changed.get(id)
    return after === undefined ? (index.get(id) ?? null) : after
  }

  const failures: FailedMutation[] = []
  for (const {documentId, after} of changes) {
    if (after === null) {
      const referring = index
        .referringTo(documentId)
        .map((document) => documentAfter(document._id))
        .filter((document) => document !== null)
        .filter((document) => referencesIn(document).some(({to, strong}) => strong && to === documentId))
        .map((document) => document._id)
      if (referring.length > 0) failures.push({failure: new StillReferencedFailure(documentId, referring)})
      continue
    }
    const targets = new Set(
      referencesIn(after)
        .filter(({strong}) => strong)
        .map(({to}) => to),
    )
    for (const target of targets) {
      if (documentAfter(target) === null) {
        failures.push({failure: new ReferenceTargetMissingFailure(documentId, target)})
      }
    }
  }
  const [first, ...others] = failures
  if (first !== undefined) throw new MutationError(first, ...others)
}
