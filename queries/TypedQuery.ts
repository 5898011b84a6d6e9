/**
 * A query text that carries the types of its parameters and its result to `client.fetch`, so that a parameter with the
 * wrong name does not compile. Both properties are for the type checker alone: at run time there is only the text. They
 * are the ones that @sanity/client looks for (`ClientParams` and `ClientReturn`, marked experimental there).
 */
export type TypedQuery<
  Query extends keyof SanityQueries,
  Params extends Record<string, unknown> = Record<string, never>,
> = Query & {
  readonly __groqParams?: Params
  readonly __groqResult?: SanityQueries[Query]
}
