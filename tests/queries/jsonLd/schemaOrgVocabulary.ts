import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

/**
 * The vocabulary of schema.org 30.0 (19 March 2026), read from schema-dts 2.1.0: a file that is made by machine from the
 * release after it, 30.1 (16 September 2026), with an interface for the properties of each type and an alias for each type
 * with its subtypes and its named values. What 30.1 added is left out again; it is about products and offers alone.
 */
export interface SchemaOrgVocabulary {
  readonly types: ReadonlySet<string>
  /** What the values of a type's properties may be, its ancestors' included. */
  rangesOf(type: string): ReadonlyMap<string, readonly string[]>
  isKindOf(type: string, ancestor: string): boolean
  /** The named values of an enumeration, and of those that are part of it, as URLs. */
  valuesOf(type: string): ReadonlySet<string>
  /** Properties that have another in their place now. */
  readonly superseded: ReadonlySet<string>
}

/** Sources: pull requests 4871 and 4880 of schemaorg/schemaorg. */
const newIn30_1: ReadonlySet<string> = new Set([
  'ConsumerNotice',
  'DeclarationOfConformity',
  'DigitalProductPassport',
  'EnvironmentalProductDeclaration',
  'authorizedRepresentative',
  'consumerNotice',
  'hasDigitalProductPassport',
  'importer',
  'isOftenBoughtWith',
  'itemPopularity',
  'minimumOrderValue',
  'recycledContentPercentage',
  'specification',
  'substanceOfConcern',
  'valueGroup',
])

interface Declaration {
  readonly parents: readonly string[]
  readonly ranges: ReadonlyMap<string, readonly string[]>
}

export function readSchemaOrgVocabulary(): SchemaOrgVocabulary {
  const folder = dirname(createRequire(import.meta.url).resolve('schema-dts'))
  const text = readFileSync(join(folder, 'schema.d.ts'), 'utf8')

  const declarations = new Map<string, Declaration>()
  for (const [, name = '', parents = '', body = ''] of text.matchAll(
    /^(?:export )?interface (\w+) extends ([^{]+) \{\n([\s\S]*?)^\}/gm,
  )) {
    const properties = body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\1">;$/gm)
    declarations.set(name, {
      parents: parents.match(/\w+/g) ?? [],
      ranges: new Map(
        [...properties]
          .filter(([, property = '']) => !newIn30_1.has(property))
          .map(([, property = '', range = '']) => [
            property,
            range.split(' | ').filter((type) => type !== 'IdReference' && !newIn30_1.has(type)),
          ]),
      ),
    })
  }

  const aliases = new Map(
    [...text.matchAll(/^export type (\w+) = (.+);$/gm)].map(([, name = '', union = '']) => [
      name,
      union.split(' | '),
    ]),
  )
  const types = new Set(
    [...aliases.keys()].filter((name) => declarations.has(`${name}Leaf`) && !newIn30_1.has(name)),
  )

  const rangesOf = (declaration: string): Map<string, readonly string[]> => {
    const {parents = [], ranges = new Map<string, string[]>()} = declarations.get(declaration) ?? {}
    return new Map([...parents.flatMap((parent) => [...rangesOf(parent)]), ...ranges])
  }
  const isKindOf = (type: string, ancestor: string): boolean =>
    type === ancestor || (aliases.get(ancestor) ?? []).some((part) => types.has(part) && isKindOf(type, part))
  const valuesOf = (type: string): string[] =>
    (aliases.get(type) ?? []).flatMap((part) =>
      part.startsWith('"https:') ? [part.slice(1, -1)] : types.has(part) ? valuesOf(part) : [],
    )

  return {
    types,
    rangesOf: (type) => rangesOf(`${type}Leaf`),
    isKindOf,
    valuesOf: (type) => new Set(valuesOf(type)),
    superseded: new Set(
      [...text.matchAll(/@deprecated [^\n]*\n +\*\/\n +"(\w+)"\?/g)].map(([, name = '']) => name),
    ),
  }
}
