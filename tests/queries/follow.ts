import type {ClinicContent, In, LiveOptions, Mode, Question} from '../../queries/index.ts'

export interface Following<Data> {
  /** The next answer, or undefined when there is none any more. Fails when `live` does. */
  next(): Promise<Data | undefined>
  /** Aborts, and waits for the end. */
  stop(): Promise<void>
}

/** Keeps the answers of `live` until a test looks at them. */
export function follow<ReaderMode extends Mode, Page>(
  content: ClinicContent<ReaderMode>,
  question: Question<Page>,
  options: Pick<LiveOptions, 'onError'> = {},
): Following<In<ReaderMode, Page>> {
  const stopping = new AbortController()
  const ended = Promise.withResolvers<void>()
  const answers = new ReadableStream<In<ReaderMode, Page>>({
    start: async (controller) => {
      const {signal} = stopping
      ended.resolve(content.live(question, ({data}) => controller.enqueue(data), {...options, signal}))
      try {
        await ended.promise
        controller.close()
      } catch (error) {
        controller.error(error)
      }
    },
  }).getReader()
  return {
    next: async () => (await answers.read()).value,
    stop: () => {
      stopping.abort()
      return ended.promise
    },
  }
}
