import type {ExprNode, FilterNode, FlatMapNode, MapNode} from 'groq-js'
import {isObject} from '../lakeDocument.ts'

/**
 * Whether a query may take long over few documents: a list that is gone through for each item of another, or
 * `match`, whose wildcards are regular expressions. Reading many documents is not counted: an `Evaluation` sees it.
 */
export function mayRunLong(tree: ExprNode): boolean {
  const visit = (node: unknown, isRepeated: boolean): boolean => {
    if (Array.isArray(node)) return node.some((item) => visit(item, isRepeated))
    if (!isObject(node) || node['type'] === 'Value') return false
    if (node['type'] === 'OpCall' && node['op'] === 'match') return true
    if (isRepeated && node['type'] === 'OpCall' && node['op'] === 'in' && reachesOut(node['right']))
      return true
    if (!isIteration(node)) return Object.values(node).some((child) => visit(child, isRepeated))
    if (isRepeated && reachesOut(node.base)) return true
    return visit(node.base, isRepeated) || visit(node.expr, true)
  }
  return visit(tree, false)
}

function isIteration(node: object): node is FilterNode | MapNode | FlatMapNode {
  return 'type' in node && (node.type === 'Filter' || node.type === 'Map' || node.type === 'FlatMap')
}

/** True for a list that is not the item's own: `^.list`, `$list`. */
function reachesOut(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(reachesOut)
  if (!isObject(node)) return false
  if (node['type'] === 'Value') return Array.isArray(node['value'])
  return node['type'] === 'Parent' || node['type'] === 'Parameter' || Object.values(node).some(reachesOut)
}
