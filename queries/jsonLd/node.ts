import type {IdReference} from 'schema-dts'

/** The properties of a node, of which each may be without a value. */
type Draft<Node> = {readonly [Property in keyof Node]: Node[Property] | null}

/** A node with the properties that have a value: null, an empty text and an empty list say nothing. */
export function node<Node extends object>(draft: Draft<Node>): Node
export function node(draft: object): object {
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** Nodes by what they are known by, where another node refers to them. */
export const references = (nodes: readonly Partial<IdReference>[]): IdReference[] =>
  nodes.flatMap(({'@id': id}) => (id === undefined ? [] : [{'@id': id}]))
