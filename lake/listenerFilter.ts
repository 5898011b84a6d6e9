import {evaluateSync, type ExprNode, parse} from 'groq-js'
import {DocumentIndex} from './documentIndex.ts'
import {QueryNotSupportedError} from './errors.ts'
import {Evaluation} from './groq/evaluation.ts'
import {extendQuery} from './groq/extendQuery.ts'
import {lakeParameter} from './groq/lakeCall.ts'
import {runWithin} from './groq/runWithin.ts'
import {isObject, type LakeDocument} from './lakeDocument.ts'
import {limits} from './limits.ts'
import type {QueryParser} from './parseQuery.ts'

export interface ListenerFilterContext {
  readonly parse: QueryParser
  readonly params: Record<string, unknown>
  readonly identity: string
  readonly now: () => Date
}

/**
 * Turns the query of a listener into a test for one document. Only the filter counts, as on the
 * hosted service: projections, orders and slices after it are dropped. Throws a `QueryParseError`, or a
 * `QueryNotSupportedError` for a query that is not `*` with filters or that looks at other documents.
 */
export function createListenerFilter(
  query: string,
  context: ListenerFilterContext,
): (document: LakeDocument | null) => boolean {
  const {needsAsync, mayRunLong} = context.parse(query, context.params)
  const filter = filterPart(parse(query, {params: context.params}))
  if (filter === undefined || needsAsync || looksElsewhere(filter)) {
    throw new QueryNotSupportedError(
      'listening to this query: it must be * with filters, such as *[_type == $type]',
    )
  }
  const tree = extendQuery(filter)
  return (document) => {
    if (document === null) return false
    const evaluation = new Evaluation(new DocumentIndex([document]), {isTimed: true})
    const evaluate = () =>
      evaluateSync(tree, {
        dataset: [],
        params: {...context.params, ...lakeParameter(evaluation)},
        identity: context.identity,
        timestamp: context.now(),
        dereference: () => null,
      })
    try {
      const passed = mayRunLong ? runWithin(limits.queryTime, evaluate) : evaluate()
      return passed.type === 'array' && passed.data.length > 0
    } catch {
      // A filter that cannot be evaluated, or not in time, must not break the transaction that it is told of.
      return false
    }
  }
}

function filterPart(node: ExprNode): ExprNode | undefined {
  switch (node.type) {
    case 'Projection':
    case 'Map':
    case 'FlatMap':
    case 'Slice':
    case 'AccessElement':
    case 'PipeFuncCall':
      return filterPart(node.base)
    case 'Group':
    case 'Filter':
      return filterPart(node.base) === undefined ? undefined : node
    case 'Everything':
      return node
    default:
      return undefined
  }
}

/** True when a filter follows a reference or has a second `*`: it would need other documents. */
function looksElsewhere(filter: ExprNode): boolean {
  let everythings = 0
  const visit = (node: unknown): boolean => {
    if (Array.isArray(node)) return node.some(visit)
    if (!isObject(node) || node['type'] === 'Value') return false
    if (node['type'] === 'Everything') everythings += 1
    return node['type'] === 'Deref' || everythings > 1 || Object.values(node).some(visit)
  }
  return visit(filter)
}
