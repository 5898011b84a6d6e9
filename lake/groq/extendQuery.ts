import type {ExprNode, FilterNode} from 'groq-js'
import {isObject} from '../lakeDocument.ts'
import {planFilters, textQueryArgument} from './filterPlan.ts'
import {findDocuments, functions, matchText, scoreBeyondMatch} from './functions.ts'
import {lakeCall, value} from './lakeCall.ts'

/**
 * Makes a parsed query one that groq-js evaluates for the lake: `*` becomes the documents that an index lets
 * through to its filters, `match text::query()` a search, and the functions of `functions.ts` calls into the
 * lake. Every expression keeps its meaning. Changes the given tree.
 */
export function extendQuery(tree: ExprNode): ExprNode {
  if (tree.type === 'Value') return tree
  if (tree.type === 'Filter') planEverything(tree)
  if (tree.type === 'PipeFuncCall' && tree.name === 'score') tree.args = tree.args.map(scoredByText)
  for (const [name, child] of Object.entries(tree)) {
    if (isNode(child)) Reflect.set(tree, name, extendQuery(child))
    else if (Array.isArray(child)) Reflect.set(tree, name, child.map(extendItem))
  }
  return replacementOf(tree) ?? tree
}

function extendItem(item: unknown): unknown {
  return isNode(item) ? extendQuery(item) : item
}

function isNode(node: unknown): node is ExprNode {
  return isObject(node) && typeof node['type'] === 'string'
}

function replacementOf(node: ExprNode): ExprNode | undefined {
  switch (node.type) {
    case 'Everything':
      return lakeCall(findDocuments, value(planFilters([])))
    case 'OpCall': {
      const query = node.op === 'match' ? textQueryArgument(node.right) : undefined
      return query === undefined ? undefined : lakeCall(matchText, node.left, query)
    }
    case 'FuncCall': {
      const ours = functions.get(`${node.namespace}::${node.name}`)
      return ours === undefined ? undefined : lakeCall(ours, {type: 'This'}, ...node.args)
    }
    default:
      return undefined
  }
}

/** Gives the `*` in `*[a][b]` the documents that may pass both filters. */
function planEverything(outermost: FilterNode): void {
  const filters: ExprNode[] = []
  let node: ExprNode = outermost
  for (;;) {
    if (node.type === 'Filter') filters.push(node.expr)
    else if (node.type === 'PipeFuncCall' && node.name === 'score' && isScorePositive(filters.at(-1))) {
      filters.push(anyOf(node.args))
    } else if (node.type !== 'Group') return
    if (node.base.type === 'Everything') break
    node = node.base
  }
  const plan = planFilters(filters)
  node.base = lakeCall(findDocuments, value(plan), ...plan.values)
}

/** `_score > 0` lets only those documents through that pass one of the scored expressions. */
function isScorePositive(filter: ExprNode | undefined): boolean {
  if (filter?.type !== 'OpCall' || filter.op !== '>') return false
  const {left, right} = filter
  const isScore = left.type === 'AccessAttribute' && left.base === undefined && left.name === '_score'
  return isScore && right.type === 'Value' && right.value === 0
}

function anyOf(scored: readonly ExprNode[]): ExprNode {
  return scored.map(withoutBoost).reduce((left, right) => ({type: 'Or', left, right}))
}

function withoutBoost(node: ExprNode): ExprNode {
  const [boosted] = isBoost(node) ? node.args : []
  return boosted === undefined ? node : withoutBoost(boosted)
}

function isBoost(node: ExprNode): node is Extract<ExprNode, {type: 'FuncCall'}> {
  return node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'boost'
}

/**
 * groq-js gives `match` a score by its words and any other true expression 1: a boost adds what a search is
 * worth beyond that.
 */
function scoredByText(node: ExprNode): ExprNode {
  if (node.type === 'Group') return scoredByText(node.base)
  if (node.type === 'And' || node.type === 'Or') {
    return {...node, left: scoredByText(node.left), right: scoredByText(node.right)}
  }
  if (isBoost(node)) {
    const [boosted, ...others] = node.args
    return boosted === undefined ? node : {...node, args: [scoredByText(boosted), ...others]}
  }
  const query = node.type === 'OpCall' && node.op === 'match' ? textQueryArgument(node.right) : undefined
  if (node.type !== 'OpCall' || query === undefined) return node
  const beyond = lakeCall(scoreBeyondMatch, node.left, query)
  return {type: 'FuncCall', namespace: 'global', name: 'boost', args: [node, beyond]}
}
