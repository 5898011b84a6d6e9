import {
  type ObjectSchemaType,
  type Path,
  pathToString,
  type Schema,
  type SchemaType,
  stringToPath,
} from 'sanity'
import type {ContentIssue} from '../../../queries/ContentError.ts'
import {isEmpty} from '../../validation/fields.ts'

/** A place that is missing or wrong, as an editor finds it. */
export interface MissingPlace {
  /** The titles of the fields that lead to it, such as “Treatment options › Treatment › Summary”. */
  readonly where: string
  /** What is the matter with it, in a word or a sentence. */
  readonly what: string
  /** The document to correct. Null when none is at fault. */
  readonly documentId: string | null
  /** Its field, as Sanity writes paths. Null when it cannot be told from the schema, as for what a query gathers itself. */
  readonly field: string | null
}

/**
 * What a query misses, in plain words. The path of an issue leads through references into other documents: the schema says
 * where each begins. What stands in a result more than once, such as a source, is told once.
 *
 * @param type - the type of the document that the query asks for.
 */
export const missingPlaces = (
  issues: readonly ContentIssue[],
  {schema, type}: {schema: Pick<Schema, 'get'>; type: string},
): MissingPlace[] => {
  const places = issues.map(({path, documentId, message, received}) => ({
    ...placeOf(stringToPath(path), schema.get(type)),
    what: isEmpty(received) ? 'empty' : message,
    documentId,
  }))
  const distinct = new Map<string, MissingPlace>()
  for (const place of places) {
    const key = JSON.stringify([place.documentId, place.field ?? place.where, place.what])
    if (!distinct.has(key)) distinct.set(key, place)
  }
  return [...distinct.values()]
}

function placeOf(path: Path, root: SchemaType | undefined): Pick<MissingPlace, 'where' | 'field'> {
  const titles: string[] = []
  let field: Path = []
  let types = root === undefined ? [] : [root]
  for (const [index, step] of path.entries()) {
    if (typeof step === 'string') {
      const owners = types.flatMap(targetsOf)
      const isInDocument = types.some(isReference)
      const inner = owners.flatMap(({fields}) => fields.filter(({name}) => name === step))
      if (inner.length === 0) return {where: wordsOf(titles, path.slice(index)), field: null}
      titles.push(inner[0]?.type.title ?? step)
      field = isInDocument ? [step] : [...field, step]
      types = inner.map((found) => found.type)
    } else {
      field = [...field, step]
      types = types.flatMap((type) => (type.jsonType === 'array' ? type.of : []))
    }
  }
  return {where: titles.join(' › '), field: field.length === 0 ? null : pathToString(field)}
}

const isReference = (type: SchemaType): boolean => 'to' in type

/** The objects whose fields stand at a type: those that a reference leads to, or its own. */
const targetsOf = (type: SchemaType): ObjectSchemaType[] => {
  if (type.jsonType !== 'object') return []
  return 'to' in type && Array.isArray(type.to) ? type.to : [type]
}

const wordsOf = (titles: readonly string[], rest: Path): string =>
  [...titles, ...rest.filter((step) => typeof step === 'string').map(inWords)].join(' › ')

/** “Red flags” for `redFlags`. */
const inWords = (name: string): string => {
  const words = name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
