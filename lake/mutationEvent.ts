import {formatEventId} from './eventId.ts'
import type {ServerSentEvent} from './eventStream.ts'
import {effectsOf} from './history/mendozaPatch.ts'
import type {CommittedChange, CommittedTransaction} from './listeners.ts'

export interface MutationEventOptions {
  readonly includeMutations: boolean
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeEffects: boolean
  /** `transaction` asks for events before they show in queries; here they always do. */
  readonly visibility: 'query' | 'transaction'
}

export type Transition = 'appear' | 'update' | 'disappear'

/** How a change looks to a listener whose filter passed before, after, both or neither. */
export function transitionOf(passedBefore: boolean, passesAfter: boolean): Transition | undefined {
  if (passedBefore) return passesAfter ? 'update' : 'disappear'
  return passesAfter ? 'appear' : undefined
}

/** The `mutation` event of one document; see https://www.sanity.io/docs/http-reference/listen. */
export function mutationEvent(
  transaction: CommittedTransaction,
  {documentId, before, after, mutations}: CommittedChange,
  position: number,
  transition: Transition,
  options: MutationEventOptions,
): ServerSentEvent {
  const eventId = formatEventId({transactionId: transaction.transactionId, documentId})
  return {
    event: 'mutation',
    id: eventId,
    data: {
      eventId,
      documentId,
      transactionId: transaction.transactionId,
      transition,
      identity: transaction.identity,
      ...(options.includeMutations ? {mutations} : {}),
      ...(options.includeResult && after !== null ? {result: after} : {}),
      ...(options.includePreviousRevision && before !== null ? {previous: before} : {}),
      ...(before === null ? {} : {previousRev: before._rev}),
      // Of a deletion too: the Studio orders events by these two, and drops one without.
      resultRev: transaction.transactionId,
      timestamp: transaction.timestamp,
      visibility: options.visibility,
      transactionTotalEvents: transaction.changes.length,
      transactionCurrentEvent: position,
      ...(options.includeEffects ? {effects: effectsOf(before, after)} : {}),
    },
  }
}
