import type {SchemaOrgVocabulary} from './schemaOrgVocabulary.ts'

/** An object of a document. */
export type JsonNode = Readonly<Record<string, unknown>>

/**
 * Where a JSON-LD document breaks the vocabulary: types that do not exist, properties that none of a node's types has or
 * that another has replaced, and values that fit no range of their property. A reference by `@id` stands for the node of the
 * document that has the id. Stricter than schema.org, which lets a text stand for anything.
 */
export function breachesOf(document: unknown, vocabulary: SchemaOrgVocabulary): string[] {
  if (!isNode(document) || document['@context'] !== 'https://schema.org') return ['the context is another']
  const nodes = nodesIn(document['@graph'])
  const byId = new Map(
    nodes.filter((node) => '@type' in node && '@id' in node).map((node) => [node['@id'], node]),
  )

  const typesOf = (node: JsonNode): string[] =>
    listOf((byId.get(node['@id']) ?? node)['@type']).filter((type) => typeof type === 'string')

  const fits = (value: unknown, range: string): boolean => {
    if (isNode(value)) return typesOf(value).some((type) => vocabulary.isKindOf(type, range))
    const isOfDataType = dataTypes[range]
    return isOfDataType === undefined
      ? typeof value === 'string' && vocabulary.valuesOf(range).has(value)
      : isOfDataType(value)
  }

  const breachesOfProperty = (types: string[], property: string, value: unknown): string[] => {
    const ranges = types.flatMap((type) => vocabulary.rangesOf(type).get(property) ?? [])
    if (ranges.length === 0) return [`${types.join('+')} has no ${property}`]
    if (vocabulary.superseded.has(property)) return [`${property} has another in its place`]
    const values = listOf(value)
    if (values.length === 0) return [`${property} is an empty list`]
    return values
      .filter((one) => !ranges.some((range) => fits(one, range)))
      .map((one) => `${property} takes ${ranges.join(', ')}, and is ${shown(one, typesOf)}`)
  }

  return nodes
    .filter((node) => !isReference(node))
    .flatMap((node) => {
      const types = typesOf(node)
      if (types.length === 0) return [`there is no type on ${JSON.stringify(node)}`]
      return [
        ...types.filter((type) => !vocabulary.types.has(type)).map((type) => `there is no type ${type}`),
        ...Object.entries(node)
          .filter(([property]) => !property.startsWith('@'))
          .flatMap(([property, value]) => breachesOfProperty(types, property, value)),
      ]
    })
}

/** Every node of a document, at any depth, references included. */
export function nodesIn(value: unknown): JsonNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : []
}

const isNode = (value: unknown): value is JsonNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isReference = (node: JsonNode): boolean => Object.keys(node).join() === '@id'

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const shown = (value: unknown, typesOf: (node: JsonNode) => string[]): string =>
  isNode(value) ? typesOf(value).join('+') || 'of unknown type' : JSON.stringify(value)

/** What is written as itself. A day may be a month or a year (ISO 8601). */
const dataTypes: {readonly [Range in string]?: (value: unknown) => boolean} = {
  Boolean: (value) => typeof value === 'boolean',
  Date: matching(/^\d{4}(-\d\d(-\d\d)?)?$/),
  DateTime: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/),
  Integer: (value) => Number.isInteger(value),
  Number: (value) => typeof value === 'number',
  Text: matching(/\S/),
  URL: matching(/^https?:\/\/[^\s<>"{}|\\^`]+$/),
}

function matching(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value)
}
