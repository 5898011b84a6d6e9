/** A request that failed on its way. `cause` is the client's own error, as it was thrown. Nothing is tried again. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  /** The name of the query that was asked, such as `conditionBySlugQuery`. */
  readonly query: string

  constructor(query: string, cause: unknown) {
    super(`${query} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {cause})
    this.query = query
  }
}
