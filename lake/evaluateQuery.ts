import {evaluate, evaluateSync, type EvaluateOptions, toJS} from 'groq-js'
import type {DocumentIndex} from './documentIndex.ts'
import {QueryNotSupportedError, ResponseError} from './errors.ts'
import {Evaluation, LargeEvaluation} from './groq/evaluation.ts'
import {lakeParameter} from './groq/lakeCall.ts'
import {runWithin} from './groq/runWithin.ts'
import {limits} from './limits.ts'
import type {ParsedQuery} from './parseQuery.ts'

export interface QueryContext {
  readonly index: DocumentIndex
  readonly params: Record<string, unknown>
  readonly identity: string
  readonly now: Date
  readonly projectId: string
  readonly dataset: string
  /** Milliseconds; `limits.queryTime` unless told otherwise. */
  readonly timeLimit?: number
}

export interface EvaluatedQuery {
  /** JSON; null for no value. */
  readonly result: unknown
  /** The keys (`live/documentKeys.ts`) of the documents that the result depends on. */
  readonly keys: ReadonlySet<string>
}

/**
 * Evaluates a query over the documents of an index. Throws a `QueryNotSupportedError` for what parses and groq-js
 * still cannot evaluate, such as a tuple as a filter, and a `QueryTimeoutError`.
 */
export async function evaluateQuery(query: ParsedQuery, context: QueryContext): Promise<EvaluatedQuery> {
  if (!query.needsAsync) return evaluateAtOnce(query, context)
  const evaluation = new Evaluation(context.index, {isTimed: true})
  try {
    const value = await evaluate(query.tree, optionsFor(evaluation, context))
    return {result: toJS(await value.asStatic()), keys: evaluation.keys}
  } catch (cause) {
    throw notEvaluated(cause)
  }
}

/** The result alone, at once. For queries that do not need the asynchronous evaluator. */
export function evaluateQuerySync(query: ParsedQuery, context: QueryContext): unknown {
  return evaluateAtOnce(query, context).result
}

function evaluateAtOnce(query: ParsedQuery, context: QueryContext): EvaluatedQuery {
  // Its time counts for no query, or there would never be an index of a large dataset.
  if (query.searchesText) context.index.prepareText()
  const run = (evaluation: Evaluation): EvaluatedQuery => ({
    result: toJS(evaluateSync(query.tree, optionsFor(evaluation, context))),
    keys: evaluation.keys,
  })
  try {
    if (!query.mayRunLong) {
      try {
        return run(new Evaluation(context.index, {isTimed: false}))
      } catch (error) {
        if (!(error instanceof LargeEvaluation)) throw error
      }
    }
    const evaluation = new Evaluation(context.index, {isTimed: true})
    return runWithin(context.timeLimit ?? limits.queryTime, () => run(evaluation))
  } catch (cause) {
    throw notEvaluated(cause)
  }
}

function notEvaluated(cause: unknown): ResponseError {
  if (cause instanceof ResponseError) return cause
  return new QueryNotSupportedError(`this query (${cause instanceof Error ? cause.message : String(cause)})`)
}

/** groq-js's own `*` stays empty: a parsed query asks the evaluation for its documents. */
function optionsFor(evaluation: Evaluation, context: QueryContext): EvaluateOptions {
  return {
    dataset: [],
    params: {...context.params, ...lakeParameter(evaluation)},
    identity: context.identity,
    timestamp: context.now,
    sanity: {projectId: context.projectId, dataset: context.dataset},
    dereference: ({_ref}) => evaluation.get(_ref),
  }
}
