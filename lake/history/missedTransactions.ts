import {parseEventId} from '../eventId.ts'
import {limits} from '../limits.ts'
import type {CommittedTransaction} from '../listeners.ts'
import type {HistoryLog} from './historyLog.ts'

interface MissedTransaction {
  readonly transaction: CommittedTransaction
  /** The first of its changes that was missed. */
  readonly from: number
}

/**
 * What was committed since the event that a listener saw last, oldest first. Undefined when that cannot be
 * told, or is too long ago to be worth it: the listener then fetches its documents again.
 */
export function missedTransactions(
  log: HistoryLog,
  dataset: string,
  lastEventId: string,
): readonly MissedTransaction[] | undefined {
  const position = parseEventId(lastEventId)
  if (position === undefined) return undefined
  const {transactionId, documentId} = position
  const last = transactionId === '' ? 0 : log.sequenceOf(dataset, transactionId)
  if (last === undefined) return undefined

  const limit = limits.resumedTransactions
  const transactions = log.transactions(dataset, {
    documentIds: undefined,
    from: last,
    newestFirst: false,
    limit: limit + 1,
  })
  if (transactions.length > limit) return undefined
  return transactions.map((logged) => {
    const {id, author, timestamp} = logged
    const changes = log.changes(logged, undefined)
    const seen =
      documentId === undefined
        ? changes.length
        : changes.findIndex((change) => change.documentId === documentId) + 1
    return {
      transaction: {transactionId: id, identity: author, timestamp, changes},
      from: id === transactionId ? seen : 0,
    }
  })
}
