import type {ExprNode} from 'groq-js'

/**
 * An expression inside a filter that does not look at the filtered value, as it would be written outside the filter:
 * `^._id` in a filter is `@._id` outside. Undefined for what looks at the filtered value, and for what is too
 * involved to tell.
 */
export function outerValue(node: ExprNode): ExprNode | undefined {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
      return node
    case 'Parent':
      return node.n === 1 ? {type: 'This'} : {type: 'Parent', n: node.n - 1}
    case 'Group':
      return outerValue(node.base)
    case 'AccessAttribute':
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Deref':
      return onOuterBase(node)
    case 'Map':
    case 'FlatMap':
      return readsOnlyItem(node.expr) ? onOuterBase(node) : undefined
    case 'Array': {
      const elements = node.elements.map((element) => {
        const outer = outerValue(element.value)
        return outer === undefined ? undefined : {...element, value: outer}
      })
      const known = elements.filter((element) => element !== undefined)
      return known.length === elements.length ? {type: 'Array', elements: known} : undefined
    }
    default:
      return undefined
  }
}

function onOuterBase<Node extends ExprNode & {base?: ExprNode}>(node: Node): Node | undefined {
  const base = node.base === undefined ? undefined : outerValue(node.base)
  return base === undefined ? undefined : {...node, base}
}

/** `_ref` in `list[]._ref`: attributes of the item itself. */
function readsOnlyItem(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type === 'AccessAttribute') return node.base === undefined || readsOnlyItem(node.base)
  return node.type === 'Deref' && readsOnlyItem(node.base)
}
