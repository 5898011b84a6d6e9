import {createHash} from 'node:crypto'
import * as z from 'zod'
import {applyMutations, type MutationResult, type PendingDocuments} from './applyMutations.ts'
import {checkReferences} from './checkReferences.ts'
import type {Dataset} from './dataset.ts'
import {DocumentIndex} from './documentIndex.ts'
import {
  InsufficientPermissionFailure,
  InvalidMutationFailure,
  MutationError,
  TransactionIdReusedError,
} from './errors.ts'
import {evaluateQuerySync} from './evaluateQuery.ts'
import {generateArrayKeys} from './generateArrayKeys.ts'
import type {LakeContext} from './lakeContext.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {limits} from './limits.ts'
import {type Mutation, parseMutation} from './mutation.ts'
import {type Caller, identityOf, isAllowed} from './role.ts'

export interface MutationRequest {
  readonly mutations: readonly unknown[]
  readonly transactionId?: string | undefined
  readonly autoGenerateArrayKeys: boolean
  readonly dryRun: boolean
}

export interface MutationAnswer {
  readonly transactionId: string
  readonly results: readonly (MutationResult & {document: LakeDocument | undefined})[]
}

const selectionSchema = z.array(z.object({_id: z.string()}))

/**
 * Applies a transaction to a dataset: all of it or nothing. When this returns, the transaction is on the disk,
 * in memory, and sent to the listeners. The same `transactionId` with the same mutations gives the
 * stored answer and changes nothing. A deleted document comes back as it was.
 *
 * @throws MutationError, TransactionIdReusedError, QueryParseError, QueryNotSupportedError
 */
export function commitMutations(
  lake: LakeContext,
  dataset: Dataset,
  caller: Caller,
  request: MutationRequest,
): MutationAnswer {
  const {store, newId, clock} = lake.options
  const requestHash = createHash('sha256').update(JSON.stringify(request.mutations)).digest('hex')
  const stored =
    request.transactionId === undefined ? undefined : store.transaction(dataset.name, request.transactionId)
  const parsed = request.mutations.map(parseMutation)
  for (const [index, mutation] of parsed.entries()) checkPermission(mutation, index, caller)

  const transactionId = request.transactionId ?? newId()
  if (stored !== undefined) {
    if (stored.requestHash !== requestHash) throw new TransactionIdReusedError(transactionId)
    return {
      transactionId,
      results: stored.results.map((result) => ({
        ...result,
        document: store.documentOfTransaction(dataset.name, transactionId, result.id),
      })),
    }
  }

  const newKey = (): string => newId().replaceAll('-', '').slice(0, 12)
  const mutations = request.autoGenerateArrayKeys
    ? parsed.map((mutation) => generateArrayKeys(mutation, newKey))
    : parsed
  const timestamp = clock().toISOString()
  const {results, changes} = applyMutations(mutations, {
    transactionId,
    timestamp,
    newId,
    read: (id) => dataset.stored.get(id),
    select: (query, params, pending) => selectDocuments(lake, dataset, caller, query, params, pending),
  })
  checkReferences(changes, dataset.stored)

  const identity = identityOf(caller)
  const changed = new Map(changes.map((change) => [change.documentId, change.after ?? change.before]))
  const answer = {
    transactionId,
    results: results.map((result) => ({
      ...result,
      document: changed.get(result.id) ?? dataset.stored.get(result.id),
    })),
  }
  if (request.dryRun) return answer
  store.commit(
    {dataset: dataset.name, transactionId, author: identity, timestamp, mutations, requestHash, results},
    changes,
  )
  dataset.apply(changes)
  lake.listeners.publish(dataset.name, {transactionId, identity, timestamp, changes})
  return answer
}

function checkPermission(mutation: Mutation, index: number, caller: Caller): void {
  const permission = 'patch' in mutation || 'delete' in mutation ? 'update' : 'create'
  if (isAllowed(caller, permission)) return
  throw new MutationError({index, failure: new InsufficientPermissionFailure(permission)})
}

/** The ids that a query in a patch or a delete selects, among the documents as the transaction has left them. */
function selectDocuments(
  lake: LakeContext,
  dataset: Dataset,
  caller: Caller,
  query: string,
  params: Record<string, unknown>,
  pending: PendingDocuments,
): readonly string[] {
  const parsed = lake.parseQuery(query, params)
  if (parsed.needsAsync)
    throw new InvalidMutationFailure('A query that selects documents cannot use diff:: functions')
  const selected = selectionSchema.safeParse(
    evaluateQuerySync(parsed, {
      index: pending.size === 0 ? dataset.stored : withPending(dataset.stored, pending),
      params,
      identity: identityOf(caller),
      now: lake.options.clock(),
      projectId: lake.options.projectId,
      dataset: dataset.name,
    }),
  )
  if (!selected.success) {
    throw new InvalidMutationFailure(
      'A query that selects documents must give an array of documents with their "_id"',
    )
  }
  const ids = [...new Set(selected.data.map(({_id}) => _id))]
  if (ids.length > limits.selectedDocuments) {
    throw new InvalidMutationFailure(
      `The query selects ${ids.length} documents, and the limit is ${limits.selectedDocuments}. Select them in several transactions.`,
    )
  }
  return ids
}

function withPending(stored: DocumentIndex, pending: PendingDocuments): DocumentIndex {
  const untouched = stored.all().filter((document) => !pending.has(document._id))
  const written = [...pending.values()].filter((document) => document !== null)
  return new DocumentIndex([...untouched, ...written])
}
