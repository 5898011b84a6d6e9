import {Mutation as MutatorMutation} from '@sanity/mutator'
import {InvalidMutationFailure} from './errors.ts'
import type {LakeDocument} from './lakeDocument.ts'
import type {Patch} from './mutation.ts'

/**
 * Applies the operations of a patch with the library that the Studio applies them with, so that
 * both arrive at the same document. Gives a new document; the given one is not changed.
 * Throws an `InvalidMutationFailure` when a path or an operation cannot be read, or when the patch
 * touches `_id` or `_type`.
 */
export function applyPatch(document: LakeDocument, patch: Patch): LakeDocument {
  const {query: _query, params: _params, ifRevisionID: _ifRevisionID, ...operations} = patch
  const patched = runMutator(document, operations)
  for (const immutable of ['_id', '_type'] as const) {
    if (patched[immutable] !== document[immutable]) {
      throw new InvalidMutationFailure(`Cannot modify immutable attribute "${immutable}"`)
    }
  }
  return {
    ...patched,
    _id: document._id,
    _type: document._type,
    _rev: document._rev,
    _createdAt: typeof patched['_createdAt'] === 'string' ? patched['_createdAt'] : document._createdAt,
    _updatedAt: document._updatedAt,
  }
}

function runMutator(document: LakeDocument, operations: object): Record<string, unknown> {
  const mutation = new MutatorMutation({mutations: [{patch: {...operations, id: document._id}}]})
  try {
    // The mutator writes into the object it is given when a patch changes nothing.
    return {...mutation.apply({...document})}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new InvalidMutationFailure(`Cannot patch document "${document._id}": ${reason}`, {cause})
  }
}
