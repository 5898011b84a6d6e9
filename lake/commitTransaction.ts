import {createHash} from 'node:crypto'
import {checkReleases} from './actions/releaseState.ts'
import {checkReferences} from './checkReferences.ts'
import type {Dataset} from './dataset.ts'
import {
  type FailedMutation,
  MutationFailure,
  type TransactionError,
  TransactionIdReusedError,
} from './errors.ts'
import type {LakeContext} from './lakeContext.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {type MutationResult, openTransaction, type OpenTransaction} from './openTransaction.ts'
import {selectDocuments} from './selectDocuments.ts'

export interface TransactionRequest {
  readonly transactionId: string | undefined
  /** Who makes it. */
  readonly author: string
  /** What was asked for, as it came: tells a repeated request from another one with the same id. */
  readonly asked: readonly unknown[]
  /** What to do, in order. Each may look at what those before it have left. */
  readonly steps: readonly ((transaction: OpenTransaction) => void)[]
  readonly dryRun: boolean
  /** The error that says which steps failed, or, without an index, what is wrong with the whole. */
  readonly fail: (first: FailedMutation, ...others: readonly FailedMutation[]) => TransactionError
}

export interface TransactionAnswer {
  readonly transactionId: string
  readonly results: readonly (MutationResult & {document: LakeDocument | undefined})[]
}

/**
 * Applies a transaction to a dataset: all of it or nothing. When this returns, the transaction is on the disk,
 * in memory, and sent to the listeners. The same `transactionId` with the same request gives the
 * stored answer and changes nothing. A deleted document comes back as it was.
 *
 * @throws TransactionError, TransactionIdReusedError, QueryParseError, QueryNotSupportedError
 */
export function commitTransaction(
  lake: LakeContext,
  dataset: Dataset,
  {transactionId: givenId, author, asked, steps, dryRun, fail}: TransactionRequest,
): TransactionAnswer {
  const {store, newId, clock} = lake.options
  const requestHash = createHash('sha256').update(JSON.stringify(asked)).digest('hex')
  const transactionId = givenId ?? newId()
  const stored = givenId === undefined ? undefined : store.transaction(dataset.name, givenId)
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

  const timestamp = clock().toISOString()
  const transaction = openTransaction({
    transactionId,
    timestamp,
    newId,
    read: (id) => dataset.stored.get(id),
    select: (query, params, pending) => selectDocuments(lake, dataset, author, {query, params, pending}),
  })
  for (const [index, step] of steps.entries()) {
    try {
      step(transaction)
    } catch (error) {
      if (error instanceof MutationFailure) throw fail({index, failure: error})
      throw error
    }
  }
  const {results, changes, mutations} = transaction.finish()
  const failures = [...checkReleases(changes, dataset.stored), ...checkReferences(changes, dataset.stored)]
  const [first, ...others] = failures.map((failure) => ({failure}))
  if (first !== undefined) throw fail(first, ...others)

  const changed = new Map(changes.map((change) => [change.documentId, change.after ?? change.before]))
  const answer = {
    transactionId,
    results: results.map((result) => ({
      ...result,
      document: changed.get(result.id) ?? dataset.stored.get(result.id),
    })),
  }
  if (dryRun) return answer
  store.commit(
    {dataset: dataset.name, transactionId, author, timestamp, mutations, requestHash, results},
    changes,
  )
  dataset.apply(changes)
  lake.listeners.publish(dataset.name, {transactionId, identity: author, timestamp, changes})
  return answer
}
