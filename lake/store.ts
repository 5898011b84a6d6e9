import type {DocumentChange, MutationResult} from './openTransaction.ts'
import type {AclMode} from './dataset.ts'
import type {HistoryLog} from './history/historyLog.ts'
import type {LakeDocument} from './lakeDocument.ts'
import type {Mutation} from './mutation.ts'
import type {Role} from './role.ts'

export interface DatasetRecord {
  readonly name: string
  readonly aclMode: AclMode
  readonly createdAt: string
}

export interface TokenRecord {
  readonly id: string
  readonly label: string
  readonly role: Role
  /** SHA-256 of the token, in hexadecimal: the token itself is not kept. */
  readonly hash: string
  readonly createdAt: string
}

export interface TransactionRecord {
  readonly dataset: string
  readonly transactionId: string
  readonly author: string
  readonly timestamp: string
  readonly mutations: readonly Mutation[]
  /** Tells a repeated request from another one with the same transaction id. */
  readonly requestHash: string
  readonly results: readonly MutationResult[]
}

/** What a repeated request needs of the transaction it repeats. */
export interface StoredTransaction {
  readonly requestHash: string
  readonly results: readonly MutationResult[]
}

/** Where a lake keeps what must outlive it. Each call is atomic, and durable when it returns. */
export interface Store {
  datasets(): DatasetRecord[]
  putDataset(record: DatasetRecord): void
  /** Removes a dataset with its documents and history. */
  removeDataset(name: string): void
  documents(dataset: string): LakeDocument[]

  /** Writes a transaction: its log entry, the documents it leaves, and a revision of each. */
  commit(transaction: TransactionRecord, changes: readonly DocumentChange[]): void
  transaction(dataset: string, transactionId: string): StoredTransaction | undefined
  /** The document as a transaction left it, or, where it deleted it, as it was before. */
  documentOfTransaction(dataset: string, transactionId: string, documentId: string): LakeDocument | undefined
  readonly history: HistoryLog

  tokens(): TokenRecord[]
  tokenByHash(hash: string): TokenRecord | undefined
  addToken(record: TokenRecord): void
  removeToken(id: string): void

  /** What a user set aside under a key: any JSON value. */
  preference(userId: string, key: string): unknown
  putPreference(userId: string, key: string, value: unknown): void

  close(): void
}
