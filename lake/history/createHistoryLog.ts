import type {DatabaseSync} from 'node:sqlite'
import * as z from 'zod'
import type {LakeDocument} from '../lakeDocument.ts'
import type {HistoryLog} from './historyLog.ts'
import {mutationTarget} from './mutationTarget.ts'

const transactionRow = z.object({
  sequence: z.number(),
  id: z.string(),
  author: z.string(),
  timestamp: z.string(),
  mutations: z.string(),
})
const mutationsSchema = z.array(z.unknown())
const changeRow = z.object({
  documentId: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
const revisionRow = z.object({body: z.string().nullable()})
const sequenceRow = z.object({sequence: z.number()})
const idRow = z.object({id: z.string()})

/** How rows that this database holds are parsed; what does not parse is damage. */
export interface RowReader {
  readonly row: <Schema extends z.ZodType>(schema: Schema, row: unknown) => z.infer<Schema>
  readonly json: (text: string) => unknown
  readonly document: (body: string) => LakeDocument
}

/** The history in the tables `transactions` and `revisions`. */
export function createHistoryLog(database: DatabaseSync, read: RowReader): HistoryLog {
  const statements = prepare(database)
  const document = (body: string | null): LakeDocument | null => (body === null ? null : read.document(body))

  return {
    transactions: (dataset, selection) => {
      const {documentIds, from, to, fromTime, toTime, authors, newestFirst, limit} = selection
      const statement = newestFirst ? statements.newestFirst : statements.oldestFirst
      const rows = statement.all({
        dataset,
        documentIds: documentIds === undefined ? null : JSON.stringify(documentIds),
        from: from ?? null,
        to: to ?? null,
        fromTime: fromTime ?? null,
        toTime: toTime ?? null,
        authors: authors === undefined ? null : JSON.stringify(authors),
        limit: limit ?? -1,
      })
      return rows.map((row) => {
        const {mutations, ...transaction} = read.row(transactionRow, row)
        return {...transaction, mutations: read.row(mutationsSchema, read.json(mutations))}
      })
    },
    changes: ({sequence, mutations}, documentIds) => {
      const byDocument = Map.groupBy(mutations, mutationTarget)
      const rows = statements.changes.all({
        sequence,
        documentIds: documentIds === undefined ? null : JSON.stringify(documentIds),
      })
      return rows.map((row) => {
        const {documentId, before, after} = read.row(changeRow, row)
        return {
          documentId,
          before: document(before),
          after: document(after),
          mutations: byDocument.get(documentId) ?? [],
        }
      })
    },
    sequenceOf: (dataset, transactionId) => {
      const row = statements.sequenceOf.get(dataset, transactionId)
      return row === undefined ? undefined : read.row(sequenceRow, row).sequence
    },
    lastTransactionId: (dataset) => {
      const row = statements.lastTransaction.get(dataset)
      return row === undefined ? undefined : read.row(idRow, row).id
    },
    sequenceAt: (dataset, time) => read.row(sequenceRow, statements.sequenceAt.get(dataset, time)).sequence,
    documentAt: (dataset, documentId, sequence) => {
      const row = statements.documentAt.get(dataset, documentId, sequence)
      return row === undefined ? undefined : (document(read.row(revisionRow, row).body) ?? undefined)
    },
    lastRevision: (dataset, documentId) => {
      const row = statements.lastRevision.get(dataset, documentId)
      return row === undefined ? undefined : (document(read.row(revisionRow, row).body) ?? undefined)
    },
    idsBeginning: (dataset, prefix) =>
      statements.idsBeginning.all({dataset, prefix}).map((row) => read.row(idRow, row).id),
  }
}

function prepare(database: DatabaseSync) {
  const transactions = (order: 'ASC' | 'DESC') =>
    database.prepare(
      `SELECT sequence, id, author, timestamp, mutations FROM transactions
       WHERE dataset = $dataset
         AND ($from IS NULL OR sequence >= $from) AND ($to IS NULL OR sequence <= $to)
         AND ($fromTime IS NULL OR timestamp >= $fromTime) AND ($toTime IS NULL OR timestamp <= $toTime)
         AND ($authors IS NULL OR author IN (SELECT value FROM json_each($authors)))
         AND ($documentIds IS NULL OR sequence IN (
           SELECT sequence FROM revisions
           WHERE dataset = $dataset AND document_id IN (SELECT value FROM json_each($documentIds))))
       ORDER BY sequence ${order} LIMIT $limit`,
    )
  return {
    oldestFirst: transactions('ASC'),
    newestFirst: transactions('DESC'),
    // Numbers of transactions are unique over all datasets.
    changes: database.prepare(
      `SELECT document_id AS documentId, body AS after, (
         SELECT earlier.body FROM revisions AS earlier
         WHERE earlier.dataset = changed.dataset AND earlier.document_id = changed.document_id
           AND earlier.sequence < changed.sequence
         ORDER BY earlier.sequence DESC LIMIT 1) AS before
       FROM revisions AS changed
       WHERE sequence = $sequence
         AND ($documentIds IS NULL OR document_id IN (SELECT value FROM json_each($documentIds)))
       ORDER BY rowid`,
    ),
    sequenceOf: database.prepare('SELECT sequence FROM transactions WHERE dataset = ? AND id = ?'),
    lastTransaction: database.prepare(
      'SELECT id FROM transactions WHERE dataset = ? ORDER BY sequence DESC LIMIT 1',
    ),
    sequenceAt: database.prepare(
      'SELECT coalesce(max(sequence), 0) AS sequence FROM transactions WHERE dataset = ? AND timestamp <= ?',
    ),
    documentAt: database.prepare(
      'SELECT body FROM revisions WHERE dataset = ? AND document_id = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1',
    ),
    lastRevision: database.prepare(
      'SELECT body FROM revisions WHERE dataset = ? AND document_id = ? AND body IS NOT NULL ORDER BY sequence DESC LIMIT 1',
    ),
    idsBeginning: database.prepare(
      `SELECT DISTINCT document_id AS id FROM revisions
       WHERE dataset = $dataset AND document_id >= $prefix AND document_id < $prefix || char(0x10ffff)`,
    ),
  }
}
