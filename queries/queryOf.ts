/**
 * The name of the query, such as `conditionBySlugQuery`, that was asked when a request failed; undefined for any other
 * error. The error itself is the client's own (`ClientError`, `ServerError`, a timeout), so that its status can be read.
 */
export function queryOf(error: unknown): string | undefined {
  return error instanceof Error && 'query' in error && typeof error.query === 'string'
    ? error.query
    : undefined
}

/** Adds the name of the query to an error of the client, in its message too where that can be written. */
export function withQueryName(error: unknown, query: string): unknown {
  if (!(error instanceof Error) || queryOf(error) !== undefined) return error
  Object.defineProperty(error, 'query', {value: query, enumerable: true})
  const message = Object.getOwnPropertyDescriptor(error, 'message')
  if (message?.writable === true) error.message = `${query}: ${error.message}`
  return error
}
