import type {LakeDocument} from '../lakeDocument.ts'

/** A transaction as it was committed. */
export interface LoggedTransaction {
  /** Later transactions have higher numbers. */
  readonly sequence: number
  readonly id: string
  readonly author: string
  /** ISO 8601. */
  readonly timestamp: string
  /** As they came over the wire, with the ids of what a query selected. */
  readonly mutations: readonly unknown[]
}

/** What a logged transaction did to one document. */
export interface LoggedChange {
  readonly documentId: string
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
  /** Those mutations of the transaction that are about this document. */
  readonly mutations: readonly unknown[]
}

export interface TransactionSelection {
  /** Only transactions that changed one of these; undefined: any. */
  readonly documentIds: readonly string[] | undefined
  /** Sequence numbers, both included. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Times, ISO 8601, both included. */
  readonly fromTime?: string | undefined
  readonly toTime?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly newestFirst: boolean
  /** The most transactions to give; undefined: all. */
  readonly limit?: number | undefined
}

/** What a dataset was before now: every transaction since the dataset was made. */
export interface HistoryLog {
  transactions(dataset: string, selection: TransactionSelection): LoggedTransaction[]
  /** What a transaction changed, of these documents, or of all. In the order in which it changed them. */
  changes(transaction: LoggedTransaction, documentIds: readonly string[] | undefined): LoggedChange[]
  /** The number of a transaction; undefined when there is none with this id. */
  sequenceOf(dataset: string, transactionId: string): number | undefined
  /** The id of the last transaction; undefined before the first. */
  lastTransactionId(dataset: string): string | undefined
  /** The number of the last transaction at or before a time; 0 before the first. */
  sequenceAt(dataset: string, time: string): number
  /** A document after a transaction; undefined while it did not exist. */
  documentAt(dataset: string, documentId: string, sequence: number): LakeDocument | undefined
  /** A document as it is, or as it was when it was deleted; undefined when there never was one. */
  lastRevision(dataset: string, documentId: string): LakeDocument | undefined
  /** The ids of everything that was ever stored under ids that begin so. */
  idsBeginning(dataset: string, prefix: string): string[]
}
