import {isObject} from '../lakeDocument.ts'
import type {LoggedChange, LoggedTransaction} from './historyLog.ts'
import {effectsOf} from './mendozaPatch.ts'

/** One line of `/data/history/.../transactions`. `changes` are those of the documents to tell of. */
export function transactionLine(
  {id, timestamp, author, mutations}: LoggedTransaction,
  changes: readonly LoggedChange[],
  {excludeMutations, includeEffects}: {excludeMutations: boolean; includeEffects: boolean},
): object {
  const documentIDs = changes.map(({documentId}) => documentId)
  return {
    id,
    timestamp,
    author,
    ...(excludeMutations
      ? {}
      : {mutations: mutations.filter((mutation) => documentIDs.includes(targetOf(mutation)))}),
    documentIDs,
    ...(includeEffects
      ? {
          effects: Object.fromEntries(
            changes.map(({documentId, before, after}) => [documentId, effectsOf(before, after)]),
          ),
        }
      : {}),
  }
}

function targetOf(mutation: unknown): string {
  const [operation] = isObject(mutation) ? Object.values(mutation) : []
  if (!isObject(operation)) return ''
  const id = operation['id'] ?? operation['_id']
  return typeof id === 'string' ? id : ''
}
