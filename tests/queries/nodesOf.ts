import type {ExprNode} from 'groq-js'

/** Every node of a parsed query. */
export function nodesOf(tree: ExprNode): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node) found.push({...node})
    Object.values(node).forEach(visit)
  }
  visit(tree)
  return found
}
