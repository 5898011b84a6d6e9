import type {LoggedChange, LoggedTransaction} from './historyLog.ts'
import {effectsOf} from './mendozaPatch.ts'
import {mutationTarget} from './mutationTarget.ts'

/** One line of `/data/history/.../transactions`. `changes` are those of the documents to tell of. */
export function transactionLine(
  {id, timestamp, author, mutations}: LoggedTransaction,
  changes: readonly LoggedChange[],
  {excludeMutations, includeEffects}: {excludeMutations: boolean; includeEffects: boolean},
): object {
  const documentIDs = changes.map(({documentId}) => documentId)
  const isTold = (mutation: unknown): boolean => documentIDs.includes(mutationTarget(mutation) ?? '')
  return {
    id,
    timestamp,
    author,
    ...(excludeMutations ? {} : {mutations: mutations.filter(isTold)}),
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
