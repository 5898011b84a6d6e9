/** How far a listener has come: past a document of a transaction, or past the whole of it. */
export interface EventPosition {
  /** Empty before the first transaction of a dataset. */
  readonly transactionId: string
  readonly documentId?: string | undefined
}

/** The `id` of a server-sent event. Clients give the last one back in `Last-Event-ID`. */
export function formatEventId({transactionId, documentId}: EventPosition): string {
  return `${transactionId}#${documentId ?? ''}`
}

/** Reads what `formatEventId` wrote; undefined for anything else. */
export function parseEventId(eventId: string): EventPosition | undefined {
  const [transactionId, documentId, ...rest] = eventId.split('#')
  if (transactionId === undefined || documentId === undefined || rest.length > 0) return undefined
  return {transactionId, documentId: documentId === '' ? undefined : documentId}
}
