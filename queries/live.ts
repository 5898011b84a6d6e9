import {contentEvents} from './contentEvents.ts'
import type {ContentEvent} from './contentEvents.ts'
import {tagsOfChange} from './contentTags.ts'
import type {Answer, In, Mode, Reader} from './createReader.ts'
import type {Question} from './Question.ts'

export interface LiveOptions {
  /** Ends it: the connection is closed at once. */
  readonly signal?: AbortSignal
  /**
   * Is told when the question cannot be answered, such as when what an editor has just published is broken: what was given
   * last stands until something changes again. Without it the first such error ends it.
   */
  readonly onError?: (error: unknown) => void
}

/**
 * Gives the answer to a question, and gives it anew when content changes that is in it: as `client.live` tells, or else
 * `client.listen`. It reads one answer at a time, however much changes meanwhile, and waits for `onChange` before the next.
 * Answers come past Sanity's CDN or after the change, never from before it. In preview the client needs a token.
 *
 * @returns a promise that resolves when the signal was aborted and nothing is under way any more. It rejects with what
 *   `ask` throws, unless there is `onError`; with what `onChange` or `onError` throws; with the client's own error when it
 *   may not listen either; and with a ContentError `argument-invalid` when it has neither `live` nor `listen`.
 */
export async function live<ReaderMode extends Mode, Page>(
  reader: Reader<ReaderMode>,
  question: Question<Page>,
  onChange: (answer: Answer<In<ReaderMode, Page>>) => void | Promise<void>,
  {signal, onError}: LiveOptions = {},
): Promise<void> {
  const asking = signal === undefined ? {} : {signal}
  let isNews: (event: ContentEvent) => boolean = () => true
  const {client, perspective} = reader
  const listening = {includeDrafts: perspective !== 'published', query: question.name, signal}
  for await (const events of contentEvents(client, listening)) {
    if (!events.some(isNews)) continue
    const last = events.at(-1)
    const since = last?.type === 'message' ? {lastLiveEventId: last.id} : {fresh: true}
    let answer: Answer<In<ReaderMode, Page>>
    try {
      answer = await reader.ask(question, {...asking, ...since})
    } catch (error) {
      if (signal?.aborted === true) return
      if (onError === undefined) throw error
      isNews = isSignOfChange
      onError(error)
      continue
    }
    if (signal?.aborted === true) return
    isNews = changesOf(answer)
    await onChange(answer)
  }
}

/** Which events may have changed an answer. */
function changesOf({tags, syncTags}: Answer<unknown>): (event: ContentEvent) => boolean {
  return (event) => {
    if (event.type === 'message') return event.tags.some((tag) => syncTags.includes(tag))
    if (event.type !== 'mutation') return isSignOfChange(event)
    const {documentId: _id, result, previous} = event
    return [result, previous].some(
      (document) =>
        document !== undefined &&
        document !== null &&
        tagsOfChange({_id, _type: document._type}).some((tag) => tags.includes(tag)),
    )
  }
}

/** All but the loss of the connection: it opens again, and what changed meanwhile can be read then. */
const isSignOfChange = ({type}: ContentEvent): boolean => type !== 'reconnect'
