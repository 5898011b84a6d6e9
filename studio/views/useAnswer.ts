import {useEffect, useState} from 'react'
import type {Answer, In, Mode, Reader} from '../../queries/createReader.ts'
import {live} from '../../queries/live.ts'
import type {Question} from '../../queries/Question.ts'

/** The latest answer to a question; undefined until there is one. */
export interface LatestAnswer<Data> {
  readonly answer?: Answer<Data>
  /** Why the question cannot be answered as things are. The answer before stands. */
  readonly error?: unknown
}

/**
 * Asks a question of the query library while the component is shown, and again when content that is in its answer changes.
 * Ask with a reader and a question that stay the same from one rendering to the next; null asks nothing.
 */
export function useAnswer<ReaderMode extends Mode, Page>(
  reader: Reader<ReaderMode>,
  question: Question<Page> | null,
): LatestAnswer<In<ReaderMode, Page>> {
  const [latest, setLatest] = useState<LatestAnswer<In<ReaderMode, Page>>>({})
  useEffect(() => {
    if (question === null) return undefined
    const shown = new AbortController()
    const onError = (error: unknown): void => setLatest((before) => ({...before, error}))
    live(reader, question, (answer) => setLatest({answer}), {signal: shown.signal, onError}).catch(onError)
    return () => shown.abort()
  }, [reader, question])
  return latest
}
