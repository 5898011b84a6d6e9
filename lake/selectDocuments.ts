import * as z from 'zod'
import type {Dataset} from './dataset.ts'
import {DocumentIndex} from './documentIndex.ts'
import {InvalidMutationFailure} from './errors.ts'
import {evaluateQuerySync} from './evaluateQuery.ts'
import type {LakeContext} from './lakeContext.ts'
import {limits} from './limits.ts'
import type {PendingDocuments} from './openTransaction.ts'

const selectionSchema = z.array(z.object({_id: z.string()}))

/**
 * The ids that a query in a patch or a delete selects, among the documents as the transaction has left them.
 *
 * @throws InvalidMutationFailure, QueryParseError, QueryNotSupportedError
 */
export function selectDocuments(
  lake: LakeContext,
  dataset: Dataset,
  identity: string,
  {query, params, pending}: {query: string; params: Record<string, unknown>; pending: PendingDocuments},
): readonly string[] {
  const parsed = lake.parseQuery(query, params)
  if (parsed.needsAsync)
    throw new InvalidMutationFailure('A query that selects documents cannot use diff:: functions')
  const selected = selectionSchema.safeParse(
    evaluateQuerySync(parsed, {
      index: pending.size === 0 ? dataset.stored : withPending(dataset.stored, pending),
      params,
      identity,
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
