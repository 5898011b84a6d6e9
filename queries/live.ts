import {argumentInvalid} from './ContentError.ts'
import type {ContentError} from './ContentError.ts'
import {tagsOfChange} from './contentTags.ts'
import type {Answer, In, Mode, Reader} from './createReader.ts'
import type {ContentEvent, EventSources, EventStream, Subscription} from './EventSources.ts'
import {withQueryName} from './queryOf.ts'
import type {Question} from './Question.ts'

export interface LiveOptions {
  /** Ends it: the connection is closed at once. */
  readonly signal?: AbortSignal | undefined
  /**
   * Is told when the question cannot be answered, such as when what an editor has just published is broken: the answer
   * before stands, and the question is asked again when anything changes. Without it the first such error ends it.
   */
  readonly onError?: (error: unknown) => void
}

/**
 * Gives the answer to a question, and gives it anew when content that is in it changes. It hears of changes from
 * `client.live`, which in preview needs a token; once that is refused or says `goaway`
 * (https://www.sanity.io/docs/http-reference/live), from `client.listen`, for good. It reads one answer at a time, however
 * much changes meanwhile, waits for `onChange` before the next, and gives none that is older than the change.
 *
 * @returns a promise that resolves once the signal was aborted and nothing is under way any more. It rejects with what
 *   `Reader.ask` throws, unless there is `onError`; with what `onChange` or `onError` throws; with the client's own error
 *   when it may not listen either; and with a ContentError `argument-invalid` when it has nothing to listen to.
 */
export async function live<ReaderMode extends Mode, Page>(
  reader: Reader<ReaderMode>,
  question: Question<Page>,
  onChange: (answer: Answer<In<ReaderMode, Page>>) => void | Promise<void>,
  {signal, onError = rethrow}: LiveOptions = {},
): Promise<void> {
  const {client, perspective} = reader
  let failure: unknown = cannotListen(question.name, client)
  let arrived: ContentEvent[] = []
  let news = Promise.withResolvers<void>()
  let isNews: ((event: ContentEvent) => boolean) | null = null
  let subscription: Subscription | null = null
  const isAborted = (): boolean => signal?.aborted === true
  const arrive = (event: ContentEvent): void => {
    arrived.push(event)
    news.resolve()
  }
  const stop = (): void => {
    subscription?.unsubscribe()
    news.resolve()
  }
  signal?.addEventListener('abort', stop)
  try {
    for (const stream of streamsOf(client, perspective !== 'published')) {
      if (isAborted()) return
      if (stream === undefined) continue
      subscription = stream.subscribe({
        next: arrive,
        error: (error) => {
          failure = error
          arrive(goAway)
        },
      })
      for (;;) {
        await news.promise
        if (isAborted()) return
        const events = arrived
        arrived = []
        news = Promise.withResolvers()
        if (events.some(({type}) => type === 'goaway')) break
        if (isNews !== null && !events.some(isNews)) continue
        const last = events.at(-1)
        const asking = last?.type === 'message' ? {signal, lastLiveEventId: last.id} : {signal, fresh: true}
        const answer = await reader.ask(question, asking).catch((error: unknown) => {
          if (!isAborted()) onError(error)
          return null
        })
        if (isAborted()) return
        isNews = answer === null ? isSignOfChange : changesOf(answer)
        if (answer !== null) await onChange(answer)
      }
      subscription.unsubscribe()
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
  }
  throw withQueryName(failure, question.name)
}

const streamsOf = (
  client: EventSources,
  includeDrafts: boolean,
): (EventStream<ContentEvent> | undefined)[] => [
  client.live?.events({includeDrafts}),
  client.listen?.(
    '*',
    {},
    {
      events: ['welcome', 'mutation', 'reconnect'],
      includeAllVersions: includeDrafts,
      // Only there is the type of a document that was deleted.
      includePreviousRevision: true,
      visibility: 'query',
    },
  ),
]

/** In the place of an error: a stream that breaks is over, like one that says so. */
const goAway: ContentEvent = {type: 'goaway', id: '', reason: ''}

/** Which events may have changed an answer. */
const changesOf =
  ({tags, syncTags}: Answer<unknown>) =>
  (event: ContentEvent): boolean => {
    if (event.type === 'message') return event.tags.some((tag) => syncTags.includes(tag))
    if (event.type !== 'mutation') return isSignOfChange(event)
    const {documentId: _id, result, previous} = event
    const {_type} = result ?? previous ?? {_type: ''}
    return tagsOfChange({_id, _type}).some((tag) => tags.includes(tag))
  }

/** All but that the connection is lost: it opens again, and then what changed meanwhile can be read. */
const isSignOfChange = ({type}: ContentEvent): boolean => type !== 'reconnect'

function rethrow(error: unknown): never {
  throw error
}

const cannotListen = (query: string, client: object): ContentError =>
  argumentInvalid(query, [
    {
      path: 'client',
      documentId: null,
      message: 'expected `live` or `listen`',
      received: Object.keys(client),
    },
  ])
