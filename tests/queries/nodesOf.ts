/** Every node of a parsed query, or of a part of one. */
export function nodesOf(tree: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node) found.push({...node})
    Object.values(node).forEach(visit)
  }
  visit(tree)
  return found
}
