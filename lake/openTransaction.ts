import {applyPatch} from './applyPatch.ts'
import {checkDocument} from './checkDocument.ts'
import {DocumentExistsFailure, DocumentNotFoundFailure, RevisionMismatchFailure} from './errors.ts'
import type {LakeDocument} from './lakeDocument.ts'
import type {Mutation} from './mutation.ts'

export type Operation = 'create' | 'update' | 'delete' | 'none'

/** What one mutation did to one document. */
export interface MutationResult {
  readonly id: string
  readonly operation: Operation
}

/** What a whole transaction did to one document. `mutations` lead from `before` to `after`. */
export interface DocumentChange {
  readonly documentId: string
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
  readonly mutations: readonly Mutation[]
}

export interface AppliedMutations {
  readonly results: readonly MutationResult[]
  readonly changes: readonly DocumentChange[]
  /** What was applied, in order. A patch or delete by query stands here once for each document it selected. */
  readonly mutations: readonly Mutation[]
}

/** Documents as the transaction has left them so far; null: deleted. */
export type PendingDocuments = ReadonlyMap<string, LakeDocument | null>

export interface MutationContext {
  readonly transactionId: string
  /** ISO 8601. */
  readonly timestamp: string
  readonly read: (id: string) => LakeDocument | undefined
  /** The ids that a query selects, given what the transaction has changed so far. */
  readonly select: (
    query: string,
    params: Record<string, unknown>,
    pending: PendingDocuments,
  ) => readonly string[]
  readonly newId: () => string
}

/** A transaction that is being put together. Nothing is written, and nobody else sees it. */
export interface OpenTransaction {
  /** ISO 8601. */
  readonly timestamp: string
  /** The document as the transaction has left it so far. */
  read(id: string): LakeDocument | null
  /** Every document it has touched so far. */
  readonly pending: PendingDocuments
  /** Applies the next mutation. Throws a `MutationFailure` when it cannot be applied. */
  apply(mutation: Mutation): void
  /** What the mutations have done together. */
  finish(): AppliedMutations
}

/** Begins a transaction over the documents that `context` reads. */
export function openTransaction(context: MutationContext): OpenTransaction {
  const pending = new Map<string, LakeDocument | null>()
  const applied = new Map<string, Mutation[]>()
  const results: MutationResult[] = []
  const log: Mutation[] = []

  const current = (id: string): LakeDocument | null => {
    const changed = pending.get(id)
    return changed === undefined ? (context.read(id) ?? null) : changed
  }
  const record = (id: string, operation: Operation, after: LakeDocument | null, mutation: Mutation): void => {
    if (operation !== 'none') pending.set(id, after)
    const ofDocument = applied.get(id)
    if (ofDocument === undefined) applied.set(id, [mutation])
    else ofDocument.push(mutation)
    results.push({id, operation})
    log.push(mutation)
  }
  const stamped = (attributes: Record<string, unknown> & {_type: string}, id: string): LakeDocument => {
    const document = {
      ...attributes,
      _id: id,
      _createdAt: typeof attributes['_createdAt'] === 'string' ? attributes['_createdAt'] : context.timestamp,
      _updatedAt: context.timestamp,
      _rev: context.transactionId,
    }
    checkDocument(document)
    return document
  }
  const selected = (target: {
    id?: string | undefined
    query?: string | undefined
    params?: Record<string, unknown> | undefined
  }): readonly string[] => {
    if (target.id !== undefined) return [target.id]
    return target.query === undefined ? [] : context.select(target.query, target.params ?? {}, pending)
  }

  const apply = (mutation: Mutation): void => {
    if ('create' in mutation) {
      const id = completeId(mutation.create._id, context.newId)
      if (current(id) !== null) throw new DocumentExistsFailure(id)
      record(id, 'create', stamped(mutation.create, id), {create: {...mutation.create, _id: id}})
    } else if ('createIfNotExists' in mutation) {
      const id = mutation.createIfNotExists._id
      const existing = current(id)
      if (existing !== null) record(id, 'none', existing, mutation)
      else record(id, 'create', stamped(mutation.createIfNotExists, id), mutation)
    } else if ('createOrReplace' in mutation) {
      const id = mutation.createOrReplace._id
      const operation = current(id) === null ? 'create' : 'update'
      record(id, operation, stamped(mutation.createOrReplace, id), mutation)
    } else if ('delete' in mutation) {
      for (const id of selected(mutation.delete)) {
        if (current(id) !== null) record(id, 'delete', null, {delete: {id}})
      }
    } else {
      const {query: _query, params: _params, ...patch} = mutation.patch
      for (const id of selected(mutation.patch)) {
        const document = current(id)
        if (document === null) throw new DocumentNotFoundFailure(id)
        if (patch.ifRevisionID !== undefined && patch.ifRevisionID !== document._rev) {
          throw new RevisionMismatchFailure(id, document._rev, patch.ifRevisionID)
        }
        const patched = stamped(applyPatch(document, patch), id)
        record(id, 'update', patched, {patch: {...patch, id}})
      }
    }
  }

  const finish = (): AppliedMutations => {
    const changes: DocumentChange[] = []
    for (const [documentId, after] of pending) {
      const before = context.read(documentId) ?? null
      if (before === null && after === null) continue
      changes.push({documentId, before, after, mutations: applied.get(documentId) ?? []})
    }
    return {results, changes, mutations: log}
  }
  return {timestamp: context.timestamp, read: current, pending, apply, finish}
}

/** An absent id is generated; an id that ends with a dot is completed, as in `drafts.`. */
function completeId(id: string | undefined, newId: () => string): string {
  if (id === undefined || id === '') return newId()
  return id.endsWith('.') ? `${id}${newId()}` : id
}
