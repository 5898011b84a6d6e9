import {map, type Observable} from 'rxjs'
import type {DocumentStore} from 'sanity'
import type * as z from 'zod/mini'

/** A query as an editor asks it: drafts stand for what they would replace. */
export interface EditorQuery {
  readonly query: string
  readonly params: Readonly<Record<string, string>>
  /** Tells its requests from others in the logs of the Content Lake. */
  readonly tag: string
  /** Milliseconds between two answers while somebody types: 2000 unless told otherwise. */
  readonly pause?: number
}

/**
 * What a query finds, and again after each change of any document of these types: a query with a join cannot be listened
 * to. Fails with a `ZodError` when the answer does not have the shape, and as the client does.
 */
export function liveQuery<Shape extends z.ZodMiniType>(
  documentStore: DocumentStore,
  {query, params, tag, pause = 2000}: EditorQuery,
  {types, shape}: {types: readonly string[]; shape: Shape},
): Observable<z.output<Shape>> {
  const listen = `*[_type in ${JSON.stringify(types)}]`
  return documentStore
    .listenQuery({fetch: query, listen}, params, {tag, perspective: 'drafts', throttleTime: pause})
    .pipe(map((answer: unknown) => shape.parse(answer)))
}
