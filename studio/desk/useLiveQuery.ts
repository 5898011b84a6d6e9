import {useEffect, useState} from 'react'
import {useDocumentStore} from 'sanity'
import type * as z from 'zod/mini'
import {type EditorQuery, liveQuery} from './liveQuery.ts'

/** The latest answer to a query; undefined until there is one. */
export interface LiveAnswer<Answer> {
  readonly answer?: Answer
  /** Why there will be no more answers. */
  readonly error?: unknown
}

/**
 * Asks while the component is shown, and again after each change of a document of these types. Ask with values that stay
 * the same from one rendering to the next.
 */
export function useLiveQuery<Shape extends z.ZodMiniType>(
  question: EditorQuery,
  expected: {types: readonly string[]; shape: Shape},
): LiveAnswer<z.output<Shape>> {
  const documentStore = useDocumentStore()
  const [latest, setLatest] = useState<LiveAnswer<z.output<Shape>>>({})
  useEffect(() => {
    const answers = liveQuery(documentStore, question, expected).subscribe({
      next: (answer) => setLatest({answer}),
      error: (error: unknown) => setLatest((before) => ({...before, error})),
    })
    return () => answers.unsubscribe()
  }, [documentStore, question, expected])
  return latest
}
