import type {ListenEvent, ListenOptions, LiveEvent} from '@sanity/client'

/** Where a client hears of changes. It has both, unless it is only part of a client. */
export interface EventSources {
  readonly live?: {readonly events: (options: {includeDrafts: boolean}) => EventStream<LiveEvent>}
  readonly listen?: (
    query: string,
    params: Record<string, never>,
    options: ListenOptions,
  ) => EventStream<ListenEvent<Record<string, unknown>>>
}

/** That a stream is open, that it was cut off, or that something changed. */
export type ContentEvent = LiveEvent | ListenEvent<Record<string, unknown>>

/** What is used of an Observable. */
export interface EventStream<Event> {
  subscribe(observer: {next: (event: Event) => void; error: (error: unknown) => void}): Subscription
}

export interface Subscription {
  unsubscribe(): void
}
