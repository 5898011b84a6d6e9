import type {AccessAttributeNode, ExprNode, FuncCallNode, OpCallNode} from 'groq-js'
import type {DocumentIndex} from '../documentIndex.ts'
import type {LakeDocument} from '../lakeDocument.ts'
import {documentKey} from '../live/documentKeys.ts'
import {parseTextQuery} from '../search/textQuery.ts'
import {type DocumentSelection, intersection, union} from './documentSelection.ts'
import {outerValue} from './outerValue.ts'

type Find = (index: DocumentIndex, values: readonly unknown[]) => DocumentSelection | undefined

/** How an index narrows `*[filter]` down before the filter is evaluated. */
export class FilterPlan {
  /** Expressions outside the filter, whose values `find` needs. */
  readonly values: readonly ExprNode[]
  /**
   * The documents that may pass the filter, too many rather than too few; undefined for every document, when
   * there is nothing that an index knows.
   */
  readonly find: Find

  constructor(values: readonly ExprNode[], find: Find) {
    this.values = values
    this.find = find
  }
}

/**
 * Plans filters that a document must all pass. An index answers for `_id`, `_type` and `slug.current` (`==` and
 * `in`), `references()`, `sanity::versionOf()` and `match text::query()` on the document.
 */
export function planFilters(filters: readonly ExprNode[]): FilterPlan {
  const values: ExprNode[] = []

  /** The place among the values of an expression that does not look at the document. */
  const valueAt = (node: ExprNode): number | undefined => {
    const outer = outerValue(node)
    return outer === undefined ? undefined : values.push(outer) - 1
  }

  const plan = (filter: ExprNode): Find | undefined => {
    switch (filter.type) {
      case 'Group':
        return plan(filter.base)
      case 'And':
        return all([plan(filter.left), plan(filter.right)])
      case 'Or':
        return any([plan(filter.left), plan(filter.right)])
      case 'OpCall':
        return planComparison(filter)
      case 'FuncCall':
        return planFunction(filter)
      default:
        return undefined
    }
  }

  const planComparison = ({op, left, right}: OpCallNode): Find | undefined => {
    switch (op) {
      case '==':
        return planLookUp(left, right, (value) => [value]) ?? planLookUp(right, left, (value) => [value])
      case 'in':
        return planLookUp(left, right, (value) => (Array.isArray(value) ? value : []))
      case 'match':
        return planMatch(left, right)
      default:
        return undefined
    }
  }

  const planLookUp = (
    attribute: ExprNode,
    wanted: ExprNode,
    listOf: (value: unknown) => readonly unknown[],
  ): Find | undefined => {
    const lookUp =
      attribute.type === 'AccessAttribute' ? lookUps.get(attributePath(attribute) ?? '') : undefined
    const at = lookUp === undefined ? undefined : valueAt(wanted)
    if (lookUp === undefined || at === undefined) return undefined
    return (index, given) => lookUp(index, listOf(given[at]))
  }

  const planMatch = (left: ExprNode, right: ExprNode): Find | undefined => {
    const text = textQueryArgument(right)
    const at = text === undefined || !isDocumentText(left) ? undefined : valueAt(text)
    if (at === undefined) return undefined
    return (index, given) => {
      const query = given[at]
      const documents = typeof query === 'string' ? index.withText(parseTextQuery(query)) : []
      return documents === undefined ? undefined : {documents, keys: undefined}
    }
  }

  const planFunction = ({namespace, name, args}: FuncCallNode): Find | undefined => {
    const lookUp = lookUps.get(`${namespace}::${name}`)
    const places = lookUp === undefined ? [] : args.map(valueAt)
    if (lookUp === undefined || places.includes(undefined)) return undefined
    return (index, given) =>
      lookUp(
        index,
        places.flatMap((at) => (at === undefined ? [] : given[at])),
      )
  }

  const find = all(filters.map(plan)) ?? (() => undefined)
  return new FilterPlan(values, find)
}

/** The argument of `text::query()`, on the right of a `match`. */
export function textQueryArgument(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Group') return textQueryArgument(node.base)
  return node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query'
    ? node.args[0]
    : undefined
}

type LookUp = (index: DocumentIndex, wanted: readonly unknown[]) => DocumentSelection | undefined

const lookUps: ReadonlyMap<string, LookUp> = new Map<string, LookUp>([
  ['_id', byKey(documentKey.id, (index, id) => index.withIds([id]))],
  ['_type', byKey(documentKey.type, (index, type) => index.ofType(type))],
  ['global::references', byKey(documentKey.referenceTo, (index, id) => index.referringTo(id))],
  ['sanity::versionOf', byKey(documentKey.id, (index, id) => index.versionsOf(id))],
  [
    'slug.current',
    // Unlike an id or a type, a slug may be missing or a number, and `null == null` is true in GROQ.
    (index, wanted) => (wanted.every(isString) ? bySlug(index, wanted) : undefined),
  ],
])

const bySlug = byKey(documentKey.slug, (index, slug) => index.withSlug(slug))

function byKey(
  keyOf: (wanted: string) => string,
  find: (index: DocumentIndex, wanted: string) => readonly LakeDocument[],
): LookUp {
  return (index, wanted) =>
    union(
      [...new Set(wanted.filter(isString))].map((one) => ({documents: find(index, one), keys: [keyOf(one)]})),
    )
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function all(plans: readonly (Find | undefined)[]): Find | undefined {
  const known = plans.filter((plan) => plan !== undefined)
  const [first, ...others] = known
  if (first === undefined || others.length === 0) return first
  return (index, given) => known.map((find) => find(index, given)).reduce(intersection)
}

function any(plans: readonly (Find | undefined)[]): Find | undefined {
  const known = plans.filter((plan) => plan !== undefined)
  if (known.length < plans.length) return undefined
  return (index, given) => union(known.map((find) => find(index, given)))
}

/** `@`, `_id` and attributes of the document, or a list of these: a text index knows all of their words. */
function isDocumentText(node: ExprNode): boolean {
  switch (node.type) {
    case 'This':
      return true
    case 'Group':
      return isDocumentText(node.base)
    case 'AccessAttribute':
      return isOwnAttribute(node) && (node.name === '_id' || !node.name.startsWith('_'))
    case 'Array':
      return node.elements.every((element) => isDocumentText(element.value))
    default:
      return false
  }
}

function isOwnAttribute({base}: AccessAttributeNode): boolean {
  return base === undefined || base.type === 'This'
}

/** `slug.current` and `@.slug.current`, read from the filtered document itself. */
function attributePath(node: AccessAttributeNode): string | undefined {
  if (isOwnAttribute(node)) return node.name
  if (node.base?.type !== 'AccessAttribute') return undefined
  const parent = attributePath(node.base)
  return parent === undefined ? undefined : `${parent}.${node.name}`
}
