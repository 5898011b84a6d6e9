import type {AccessAttributeNode, ExprNode, FilterNode} from 'groq-js'
import type {DocumentIndex} from './documentIndex.ts'
import {isObject, type LakeDocument} from './lakeDocument.ts'
import {byId} from './sortedDocuments.ts'

type Documents = readonly LakeDocument[]

/**
 * The documents a query can depend on: for every `*[filter]` in it, those that an index knows may
 * pass the filter; every document when one `*` has no filter that an index can answer. Filters are
 * still evaluated over what comes back, so it may hold too many documents, never too few.
 *
 * `*[_type == "condition" && slug.current == $slug]` gives the documents with that slug.
 */
export function planQuery(tree: ExprNode, params: Record<string, unknown>, index: DocumentIndex): Documents {
  const found: Documents[] = []

  /** False when the node needs every document. */
  const visit = (node: unknown): boolean => {
    if (Array.isArray(node)) return node.every(visit)
    if (!isObject(node) || node['type'] === 'Value') return true
    if (node['type'] === 'Everything') return false
    if (isReleasesCall(node)) found.push(index.ofType('system.release'))
    if (isFilter(node)) {
      const filters = filtersOnEverything(node)
      if (filters !== undefined) {
        const documents = fewest(filters.map((filter) => candidates(filter, params, index)))
        if (documents === undefined) return false
        found.push(documents)
        return filters.every(visit)
      }
    }
    return Object.values(node).every(visit)
  }

  return visit(tree) ? union(found) : index.all()
}

function isFilter(node: object): node is FilterNode {
  return 'type' in node && node.type === 'Filter'
}

function isReleasesCall(node: Record<string, unknown>): boolean {
  return node['type'] === 'FuncCall' && node['namespace'] === 'releases'
}

/** The filters of `*[a][b]`; undefined when the filtered value is not `*`. */
function filtersOnEverything(node: FilterNode): ExprNode[] | undefined {
  const filters = [node.expr]
  let base = node.base
  while (base.type === 'Filter' || base.type === 'Group') {
    if (base.type === 'Filter') filters.push(base.expr)
    base = base.base
  }
  return base.type === 'Everything' ? filters : undefined
}

/** The documents that may pass one filter; undefined when no index can tell. */
function candidates(
  filter: ExprNode,
  params: Record<string, unknown>,
  index: DocumentIndex,
): Documents | undefined {
  switch (filter.type) {
    case 'Group':
      return candidates(filter.base, params, index)
    case 'And':
      return fewest([candidates(filter.left, params, index), candidates(filter.right, params, index)])
    case 'Or': {
      const left = candidates(filter.left, params, index)
      const right = candidates(filter.right, params, index)
      return left === undefined || right === undefined ? undefined : union([left, right])
    }
    case 'OpCall': {
      if (filter.op === '==') {
        return (
          lookUp(filter.left, strings([constant(filter.right, params)]), index) ??
          lookUp(filter.right, strings([constant(filter.left, params)]), index)
        )
      }
      return filter.op === 'in'
        ? lookUp(filter.left, strings(constant(filter.right, params)), index)
        : undefined
    }
    case 'FuncCall': {
      if (filter.namespace !== 'global' || filter.name !== 'references') return undefined
      const targets = strings(filter.args.flatMap((argument) => constant(argument, params)))
      return targets === undefined ? undefined : union(targets.map((id) => index.referringTo(id)))
    }
    default:
      return undefined
  }
}

function lookUp(node: ExprNode, values: string[] | undefined, index: DocumentIndex): Documents | undefined {
  if (values === undefined || node.type !== 'AccessAttribute') return undefined
  switch (attributePath(node)) {
    case '_id':
      return index.withIds(values)
    case '_type':
      return union([...new Set(values)].map((type) => index.ofType(type)))
    case 'slug.current':
      return union(values.map((slug) => index.withSlug(slug)))
    default:
      return undefined
  }
}

/** `slug.current` and `@.slug.current`, read from the filtered document itself. */
function attributePath(node: AccessAttributeNode): string | undefined {
  if (node.base === undefined || node.base.type === 'This') return node.name
  if (node.base.type !== 'AccessAttribute') return undefined
  const parent = attributePath(node.base)
  return parent === undefined ? undefined : `${parent}.${node.name}`
}

/** The value of a node that does not depend on any document; undefined when it does. */
function constant(node: ExprNode, params: Record<string, unknown>): unknown {
  switch (node.type) {
    case 'Group':
      return constant(node.base, params)
    case 'Value':
      return node.value
    case 'Parameter':
      return params[node.name]
    case 'Array':
      return node.elements.map((element) => (element.isSplat ? undefined : constant(element.value, params)))
    default:
      return undefined
  }
}

/** A list of nothing but strings. Anything else is left to the evaluator: `null == null` is true in GROQ. */
function strings(values: unknown): string[] | undefined {
  if (!Array.isArray(values)) return undefined
  const found = values.filter((value) => typeof value === 'string')
  return found.length === values.length ? found : undefined
}

function fewest(options: readonly (Documents | undefined)[]): Documents | undefined {
  let best: Documents | undefined
  for (const documents of options) {
    if (documents !== undefined && (best === undefined || documents.length < best.length)) best = documents
  }
  return best
}

function union(parts: readonly Documents[]): Documents {
  const [first, ...others] = parts
  if (first === undefined) return []
  return others.length === 0 ? first : [...new Set(parts.flat())].toSorted(byId)
}
