import type {ListenParams, MutationEvent, ResumableListenOptions, SanityClient} from '@sanity/client'

type Options = Omit<ResumableListenOptions, 'events' | 'enableResume'>

export interface Listening {
  /** The next mutation event; fails when the stream does. */
  next(): Promise<MutationEvent>
  stop(): void
}

/** Listens with the official client, and is ready when the lake has said welcome. */
export async function listenTo(
  client: SanityClient,
  query: string,
  params: ListenParams = {},
  options: Options = {},
): Promise<Listening> {
  const waiting: PromiseWithResolvers<MutationEvent>[] = []
  const arrived: MutationEvent[] = []
  const welcome = Promise.withResolvers<void>()
  const subscription = client.listen(query, params, {...options, events: ['welcome', 'mutation']}).subscribe({
    next: (event) => {
      if (event.type === 'welcome') return welcome.resolve()
      if (event.type !== 'mutation') return
      const first = waiting.shift()
      if (first === undefined) arrived.push(event)
      else first.resolve(event)
    },
    error: (error: unknown) => {
      welcome.reject(error)
      for (const one of waiting) one.reject(error)
    },
  })
  await welcome.promise
  return {
    next: () => {
      const event = arrived.shift()
      if (event !== undefined) return Promise.resolve(event)
      const next = Promise.withResolvers<MutationEvent>()
      waiting.push(next)
      // The stream may fail before the test looks.
      next.promise.catch(() => {})
      return next.promise
    },
    stop: () => subscription.unsubscribe(),
  }
}
