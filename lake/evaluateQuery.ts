import {evaluate, evaluateSync, type EvaluateOptions, toJS} from 'groq-js'
import {QueryNotSupportedError} from './errors.ts'
import type {DocumentIndex} from './documentIndex.ts'
import type {ParsedQuery} from './parseQuery.ts'
import {planQuery} from './planQuery.ts'

export interface QueryContext {
  readonly index: DocumentIndex
  readonly params: Record<string, unknown>
  readonly identity: string
  readonly now: Date
  readonly projectId: string
  readonly dataset: string
}

/**
 * Evaluates a query over the documents of an index. Gives JSON; a result with no value is null. Throws a
 * `QueryNotSupportedError` for what parses and groq-js still cannot evaluate, such as a tuple as a filter.
 */
export async function evaluateQuery(query: ParsedQuery, context: QueryContext): Promise<unknown> {
  if (!query.needsAsync) return evaluateQuerySync(query, context)
  try {
    const value = await evaluate(query.tree, optionsFor(query, context))
    return toJS(await value.asStatic())
  } catch (cause) {
    throw notEvaluated(cause)
  }
}

/** The same, at once. For queries that do not need the asynchronous evaluator. */
export function evaluateQuerySync(query: ParsedQuery, context: QueryContext): unknown {
  try {
    return toJS(evaluateSync(query.tree, optionsFor(query, context)))
  } catch (cause) {
    throw notEvaluated(cause)
  }
}

function notEvaluated(cause: unknown): QueryNotSupportedError {
  return new QueryNotSupportedError(`this query (${cause instanceof Error ? cause.message : String(cause)})`)
}

function optionsFor(query: ParsedQuery, context: QueryContext): EvaluateOptions {
  return {
    dataset: planQuery(query.tree, context.params, context.index),
    params: context.params,
    identity: context.identity,
    timestamp: context.now,
    sanity: {projectId: context.projectId, dataset: context.dataset},
    dereference: ({_ref}) => context.index.get(_ref),
  }
}
