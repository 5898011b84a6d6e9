import {parse} from 'groq-js'
import type {ContentDocument} from '../../sync/loadContent.ts'
import {nodesOf} from './nodesOf.ts'

type Nodes = readonly Record<string, unknown>[]

/**
 * The document types of which any document may come into the result of a query, leave it or change its order: those that a
 * filter names, and those that a filter or an order reads through references.
 *
 * @param documents - show where the references in a field lead.
 */
export function selectedTypes(
  query: string,
  params: Record<string, unknown>,
  documents: readonly ContentDocument[],
): string[] {
  const typeOf = new Map(documents.map(({_id, _type}) => [_id, _type]))
  const selections = nodesOf(parse(query, {params})).flatMap((node) => {
    if (node['type'] === 'Filter') return [nodesOf(node['expr'])]
    return node['type'] === 'PipeFuncCall' ? [nodesOf(node['args'])] : []
  })
  const types = selections.flatMap((nodes) => [
    ...typesNamed(nodes),
    ...refsIn(documents, fieldsFollowed(nodes)).flatMap((id) => typeOf.get(id) ?? []),
  ])
  return [...new Set(types)].toSorted()
}

/** In `_type == "condition"` or `_type in ["condition", "symptom"]`. */
function typesNamed(nodes: Nodes): string[] {
  return nodes
    .filter(({type, left}) => type === 'OpCall' && nodesOf(left)[0]?.['name'] === '_type')
    .flatMap(({right}) => nodesOf(right))
    .flatMap(({value}) => (typeof value === 'string' ? [value] : []))
}

/** Every field that is read where a reference is followed: one of them holds the reference. */
function fieldsFollowed(nodes: Nodes): ReadonlySet<unknown> {
  const follows = nodes.some(({type}) => type === 'Deref')
  return new Set(follows ? nodes.flatMap(({type, name}) => (type === 'AccessAttribute' ? [name] : [])) : [])
}

/** The ids that references in these fields lead to, at any depth. */
function refsIn(value: unknown, fields: ReadonlySet<unknown>, inField = false): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (inField && '_ref' in value && typeof value._ref === 'string') return [value._ref]
  if (Array.isArray(value)) return value.flatMap((item: unknown) => refsIn(item, fields, inField))
  return Object.entries(value).flatMap(([field, inner]) => refsIn(inner, fields, fields.has(field)))
}
