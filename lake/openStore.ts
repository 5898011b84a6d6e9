import type {DatabaseSync} from 'node:sqlite'
import * as z from 'zod'
import type {DocumentChange} from './openTransaction.ts'
import {aclModeSchema} from './dataset.ts'
import {DatabaseCorruptError} from './errors.ts'
import {createHistoryLog} from './history/createHistoryLog.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {type LoadBuiltin, openDatabase} from './openDatabase.ts'
import {roleSchema} from './role.ts'
import type {Store, StoredTransaction, TransactionRecord} from './store.ts'

const documentSchema = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  _rev: z.string(),
  _createdAt: z.string(),
  _updatedAt: z.string(),
})
const bodyRow = z.object({body: z.string()})
const datasetRow = z.object({name: z.string(), aclMode: aclModeSchema, createdAt: z.string()})
const tokenRow = z.object({
  id: z.string(),
  label: z.string(),
  role: roleSchema,
  hash: z.string(),
  createdAt: z.string(),
})
const resultsSchema = z.array(
  z.object({id: z.string(), operation: z.enum(['create', 'update', 'delete', 'none'])}),
)
const transactionRow = z.object({requestHash: z.string(), results: z.string()})

/**
 * Opens the database of a lake, or makes it: one SQLite file, which this process alone holds until
 * `close`. What is written is on the disk before a call returns.
 *
 * @param file - path of the database; its directory must exist.
 * @param loadBuiltin - how `node:sqlite` is found; a Node without it gives an `UnsupportedNodeError`.
 * @throws DatabaseLockedError, DatabaseCorruptError, DatabaseForeignError, DataDirectoryError, UnsupportedNodeError
 */
export function openStore(file: string, loadBuiltin?: LoadBuiltin): Store {
  return createStore(openDatabase(file, loadBuiltin), file)
}

function createStore(database: DatabaseSync, file: string): Store {
  const statements = prepare(database)

  /** Rows were written by this file; one that does not parse means that the database is damaged. */
  const read = <Schema extends z.ZodType>(schema: Schema, row: unknown): z.infer<Schema> => {
    const parsed = schema.safeParse(row)
    if (parsed.success) return parsed.data
    throw new DatabaseCorruptError(file, z.prettifyError(parsed.error), parsed.error)
  }
  const readJson = (text: string): unknown => {
    try {
      return JSON.parse(text)
    } catch (cause) {
      throw new DatabaseCorruptError(file, 'a row is not JSON', cause)
    }
  }
  const parseDocument = (body: string): LakeDocument => read(documentSchema, readJson(body))
  const readDocument = (row: unknown): LakeDocument => parseDocument(read(bodyRow, row).body)

  const atomically = (write: () => void): void => {
    database.exec('BEGIN IMMEDIATE')
    try {
      write()
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  // Every request asks for one.
  const tokens = new Map(
    statements.tokens.all().map((row) => {
      const record = read(tokenRow, row)
      return [record.hash, record]
    }),
  )

  return {
    datasets: () => statements.datasets.all().map((row) => read(datasetRow, row)),
    putDataset: ({name, aclMode, createdAt}) => {
      statements.putDataset.run(name, aclMode, createdAt)
    },
    removeDataset: (name) => {
      statements.removeDataset.run(name)
    },
    documents: (dataset) => statements.documents.all(dataset).map(readDocument),

    commit: (transaction, changes) => {
      atomically(() => writeTransaction(statements, transaction, changes))
    },
    transaction: (dataset, transactionId): StoredTransaction | undefined => {
      const row = statements.transaction.get(dataset, transactionId)
      if (row === undefined) return undefined
      const {requestHash, results} = read(transactionRow, row)
      return {requestHash, results: read(resultsSchema, readJson(results))}
    },
    documentOfTransaction: (dataset, transactionId, documentId) => {
      const row = statements.documentOfTransaction.get(documentId, dataset, transactionId)
      return row === undefined ? undefined : readDocument(row)
    },
    history: createHistoryLog(database, {row: read, json: readJson, document: parseDocument}),

    tokens: () => [...tokens.values()],
    tokenByHash: (hash) => tokens.get(hash),
    addToken: (record) => {
      const {id, label, role, hash, createdAt} = record
      statements.addToken.run(id, label, role, hash, createdAt)
      tokens.set(hash, record)
    },
    removeToken: (id) => {
      statements.removeToken.run(id)
      for (const record of tokens.values()) if (record.id === id) tokens.delete(record.hash)
    },

    preference: (userId, key) => {
      const row = statements.preference.get(userId, key)
      return row === undefined ? undefined : readJson(read(bodyRow, row).body)
    },
    putPreference: (userId, key, value) => {
      statements.putPreference.run(userId, key, JSON.stringify(value))
    },

    close: () => {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      database.close()
    },
  }
}

function writeTransaction(
  statements: ReturnType<typeof prepare>,
  {dataset, transactionId, author, timestamp, mutations, requestHash, results}: TransactionRecord,
  changes: readonly DocumentChange[],
): void {
  const {lastInsertRowid: sequence} = statements.addTransaction.run(
    dataset,
    transactionId,
    author,
    timestamp,
    JSON.stringify(mutations),
    requestHash,
    JSON.stringify(results),
  )
  for (const {documentId, before, after} of changes) {
    const body = after === null ? null : JSON.stringify(after)
    statements.addRevision.run(sequence, dataset, documentId, before?._rev ?? null, body)
    if (body === null) statements.removeDocument.run(dataset, documentId)
    else statements.putDocument.run(dataset, documentId, body)
  }
}

function prepare(database: DatabaseSync) {
  return {
    datasets: database.prepare(
      'SELECT name, acl_mode AS aclMode, created_at AS createdAt FROM datasets ORDER BY name',
    ),
    putDataset: database.prepare(
      'INSERT INTO datasets (name, acl_mode, created_at) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET acl_mode = excluded.acl_mode',
    ),
    removeDataset: database.prepare('DELETE FROM datasets WHERE name = ?'),
    documents: database.prepare('SELECT body FROM documents WHERE dataset = ? ORDER BY id'),
    putDocument: database.prepare(
      'INSERT INTO documents (dataset, id, body) VALUES (?, ?, ?) ON CONFLICT (dataset, id) DO UPDATE SET body = excluded.body',
    ),
    removeDocument: database.prepare('DELETE FROM documents WHERE dataset = ? AND id = ?'),
    addTransaction: database.prepare(
      'INSERT INTO transactions (dataset, id, author, timestamp, mutations, request_hash, results) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    addRevision: database.prepare(
      'INSERT INTO revisions (sequence, dataset, document_id, previous_rev, body) VALUES (?, ?, ?, ?, ?)',
    ),
    transaction: database.prepare(
      'SELECT request_hash AS requestHash, results FROM transactions WHERE dataset = ? AND id = ?',
    ),
    documentOfTransaction: database.prepare(
      `SELECT revisions.body AS body FROM revisions JOIN transactions ON transactions.dataset = revisions.dataset
       WHERE revisions.document_id = ? AND transactions.dataset = ? AND transactions.id = ?
         AND revisions.sequence <= transactions.sequence AND revisions.body IS NOT NULL
       ORDER BY revisions.sequence DESC LIMIT 1`,
    ),
    tokens: database.prepare('SELECT id, label, role, hash, created_at AS createdAt FROM tokens ORDER BY id'),
    addToken: database.prepare(
      'INSERT INTO tokens (id, label, role, hash, created_at) VALUES (?, ?, ?, ?, ?)',
    ),
    removeToken: database.prepare('DELETE FROM tokens WHERE id = ?'),
    preference: database.prepare('SELECT value AS body FROM preferences WHERE user_id = ? AND key = ?'),
    putPreference: database.prepare(
      'INSERT INTO preferences (user_id, key, value) VALUES (?, ?, ?) ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value',
    ),
  }
}
