/**
 * The name of the query, such as `conditionBySlugQuery`, that was asked when a request failed; undefined for any other
 * error. The error itself is the client's own (`ClientError`, `ServerError`, a timeout), so that its status can be read.
 */
export function queryOf(error: unknown): string | undefined {
  return error instanceof Error && 'query' in error && typeof error.query === 'string'
    ? error.query
    : undefined
}

/** Adds the name of the query to an error of the client, and puts it before its message. */
export function withQueryName(error: unknown, query: string): unknown {
  if (!(error instanceof Error) || queryOf(error) !== undefined) return error
  Reflect.defineProperty(error, 'query', {value: query, enumerable: true})
  // In this way also where it cannot be assigned to, as when a request took too long.
  Reflect.defineProperty(error, 'message', {value: `${query}: ${error.message}`, configurable: true})
  return error
}
