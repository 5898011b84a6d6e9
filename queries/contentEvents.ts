import type {ListenEvent, ListenOptions, LiveEvent} from '@sanity/client'
import {argumentInvalid} from './ContentError.ts'
import {withQueryName} from './queryOf.ts'

/** Where a client hears of changes. It has both unless it is no whole client. */
export interface EventSources {
  readonly live?: {readonly events: (options: {includeDrafts: boolean}) => EventStream<LiveEvent>}
  readonly listen?: (
    query: string,
    params: Record<string, never>,
    options: ListenOptions,
  ) => EventStream<ListenEvent<Record<string, unknown>>>
}

/** What is used of an Observable. */
interface EventStream<Event> {
  subscribe(observer: {next: (event: Event) => void; error: (error: unknown) => void}): {unsubscribe(): void}
}

/** That a stream is open, that it was cut off, or that something changed. */
export type ContentEvent = LiveEvent | ListenEvent<Record<string, unknown>>

/** All but the documents of the Content Lake itself. */
const allDocuments = '*[!(_id in path("_.**"))]'

/**
 * What happens to published content, or to drafts and releases too: in each batch all that happened since the one before. It ends when the
 * signal is aborted. It comes from `client.live`, or for good from `client.listen` once live content is not to be had: it
 * was refused, or the Content Lake said `goaway` (https://www.sanity.io/docs/http-reference/live).
 *
 * @param query - the name of the query that is asked.
 * @throws ContentError `argument-invalid` when the client has neither; the client's own error when it may not listen.
 */
export async function* contentEvents(
  client: EventSources,
  {includeDrafts, query, signal}: {includeDrafts: boolean; query: string; signal: AbortSignal | undefined},
): AsyncGenerator<readonly ContentEvent[], void, void> {
  try {
    if (client.live !== undefined) {
      const events = client.live.events({includeDrafts})
      try {
        for await (const batch of batches(events, signal)) {
          if (batch.some(({type}) => type === 'goaway')) break
          yield batch
        }
      } catch {
        // Whoever is refused more than live content hears of it from what follows.
      }
    }
    if (signal?.aborted === true) return
    if (client.listen === undefined) throw cannotListen(query, client)
    const changes = client.listen(
      allDocuments,
      {},
      {
        events: ['welcome', 'mutation', 'reconnect'],
        includeAllVersions: includeDrafts,
        includeMutations: false,
        // Only there is the type of a document that was deleted.
        includePreviousRevision: true,
        visibility: 'query',
      },
    )
    yield* batches(changes, signal)
  } catch (error) {
    throw withQueryName(error, query)
  }
}

/** Reads a stream at the pace of its reader. Closes it as soon as the signal is aborted. */
async function* batches<Event>(
  stream: EventStream<Event>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Event[], void, void> {
  const isAborted = (): boolean => signal?.aborted === true
  if (isAborted()) return
  let arrived: Event[] = []
  const failures: unknown[] = []
  let news = Promise.withResolvers<void>()
  const subscription = stream.subscribe({
    next: (event) => {
      arrived.push(event)
      news.resolve()
    },
    error: (error) => {
      failures.push(error)
      news.resolve()
    },
  })
  const stop = (): void => {
    subscription.unsubscribe()
    news.resolve()
  }
  signal?.addEventListener('abort', stop)
  try {
    for (;;) {
      await news.promise
      if (isAborted()) return
      if (failures.length > 0) throw failures[0]
      const batch = arrived
      arrived = []
      news = Promise.withResolvers()
      yield batch
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    subscription.unsubscribe()
  }
}

const cannotListen = (query: string, client: object) =>
  argumentInvalid(query, [
    {
      path: 'client',
      documentId: null,
      message: 'expected a client with `listen`, or with `live` and a dataset that has live content',
      received: Object.keys(client),
    },
  ])
