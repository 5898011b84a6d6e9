import {type ExprNode, GroqSyntaxError, type OpCallNode, parse, type ParseOptions} from 'groq-js'
import {QueryNotSupportedError, QueryParseError, QueryTooLongError, ResponseError} from './errors.ts'
import {extendQuery} from './groq/extendQuery.ts'
import {textQueryArgument} from './groq/filterPlan.ts'
import {mayRunLong} from './groq/mayRunLong.ts'
import {runWithin} from './groq/runWithin.ts'
import {isObject} from './lakeDocument.ts'
import {limits} from './limits.ts'

export interface ParsedQuery {
  /** As `extendQuery` leaves it: `evaluateQuery` knows how to evaluate it. */
  readonly tree: ExprNode
  /** `diff::` functions are only in groq-js's slower, asynchronous evaluator. */
  readonly needsAsync: boolean
  readonly mayRunLong: boolean
  /** It has a `match text::query()`. */
  readonly searchesText: boolean
}

export type QueryParser = (query: string, params: Record<string, unknown>) => ParsedQuery

/** Functions that groq-js parses, and that neither it nor the lake evaluates. */
export const unsupportedFunctions: ReadonlySet<string> = new Set([
  'documents::get',
  'documents::incomingGlobalDocumentReferenceCount',
  'geo::contains',
  'geo::distance',
  'geo::intersects',
  'geo::latLng',
  'global::anywhere',
  'media::aspect',
  'text::semanticSimilarity',
  'user::attributes',
])

interface CachedQuery extends ParsedQuery {
  readonly parameters: ReadonlySet<string>
}

/**
 * A parser that remembers the queries it has parsed. It throws a `QueryParseError` with the place of
 * a syntax error or of a parameter that was not given, a `QueryNotSupportedError` for a function that
 * the lake cannot evaluate, a `QueryTooLongError` and a `QueryTimeoutError`.
 *
 * @param timeLimit - milliseconds to parse one query.
 */
export function createQueryParser(timeLimit: number = limits.queryTime): QueryParser {
  const cache = new Map<string, CachedQuery>()

  const parseText = (query: string, params: Record<string, unknown>): CachedQuery => {
    const cached = cache.get(query)
    if (cached !== undefined) return cached
    let tree: ExprNode
    try {
      tree = parseWithin(timeLimit, query)
    } catch (error) {
      // Slices such as [0...$n] need their numbers to be parsed: such a query is not kept.
      if (!query.includes('$')) throw syntaxError(query, error)
      return inspect(parseWithParams(query, params, timeLimit))
    }
    const parsed = inspect(tree)
    const [oldest] = cache.keys()
    if (oldest !== undefined && cache.size >= limits.cachedQueries) cache.delete(oldest)
    cache.set(query, parsed)
    return parsed
  }

  return (query, params) => {
    if (query.length > limits.queryLength) throw new QueryTooLongError(query.length, limits.queryLength)
    const parsed = parseText(query, params)
    for (const name of parsed.parameters) {
      if (!Object.hasOwn(params, name)) throw missingParameter(query, name)
    }
    return parsed
  }
}

function parseWithParams(query: string, params: Record<string, unknown>, timeLimit: number): ExprNode {
  try {
    return parseWithin(timeLimit, query, {params})
  } catch (error) {
    throw syntaxError(query, error)
  }
}

function parseWithin(timeLimit: number, query: string, options?: ParseOptions): ExprNode {
  if (query.length <= limits.untimedQueryLength) return parse(query, options)
  return runWithin(timeLimit, () => parse(query, options))
}

/** What a query uses: nodes are plain objects with a `type`; the values inside `Value` nodes are data. */
function inspect(tree: ExprNode): CachedQuery {
  const parameters = new Set<string>()
  let needsAsync = false
  let searchesText = false
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item)
      return
    }
    if (!isObject(node) || node['type'] === 'Value') return
    if (node['type'] === 'Parameter') parameters.add(String(node['name']))
    if (node['type'] === 'FuncCall') {
      const name = `${String(node['namespace'])}::${String(node['name'])}`
      if (unsupportedFunctions.has(name))
        throw new QueryNotSupportedError(`${name.replace('global::', '')}()`)
      if (name === 'text::query') throw new QueryNotSupportedError('text::query() anywhere but after match')
      if (node['namespace'] === 'diff') needsAsync = true
    }
    const search = isMatch(node) ? textQueryArgument(node.right) : undefined
    if (search !== undefined) searchesText = true
    for (const [name, child] of Object.entries(node)) {
      visit(name === 'right' && search !== undefined ? search : child)
    }
  }
  visit(tree)
  // Last, because it changes the tree.
  return {parameters, needsAsync, searchesText, mayRunLong: mayRunLong(tree), tree: extendQuery(tree)}
}

function isMatch(node: object): node is OpCallNode {
  return 'op' in node && node.op === 'match'
}

function syntaxError(query: string, error: unknown): ResponseError {
  if (error instanceof ResponseError) return error
  const description = error instanceof Error ? error.message : String(error)
  if (!(error instanceof GroqSyntaxError))
    return new QueryParseError(query, 0, query.length, description, error)
  const [space = ''] = /^\s*/.exec(query.slice(error.position)) ?? []
  const start = Math.min(error.position + space.length, query.length)
  const [token = ''] = /^(?:\w+|.)/su.exec(query.slice(start)) ?? []
  return new QueryParseError(query, start, start + token.length, description, error)
}

function missingParameter(query: string, name: string): QueryParseError {
  const description = `param $${name} referenced, but not provided`
  // Skips strings and comments, where a dollar sign means nothing.
  for (const match of query.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|\$\w+/g)) {
    if (match[0] === `$${name}`)
      return new QueryParseError(query, match.index, match.index + match[0].length, description)
  }
  return new QueryParseError(query, 0, query.length, description)
}
