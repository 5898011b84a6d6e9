import {createSchema, isArraySchemaType, isDocumentSchemaType, isObjectSchemaType} from 'sanity'
import type {SchemaType, SchemaTypeDefinition} from 'sanity'
import {schemaTypes} from '../schemas/index.ts'
import {
  baseLanguage,
  clinicPlaceholders,
  identifierPatterns,
  languages,
  placeholderPattern,
  valuesOf,
} from '../schemas/vocabulary.ts'
import type {JsonSchema} from './jsonSchema.ts'
import {objectSchema, richTextSchema} from './valueSchema.ts'
import type {Define, ObjectRole} from './valueSchema.ts'

const draft = 'http://json-schema.org/draft-07/schema#'

/** The file with the definitions of object types, beside those of the document types. */
export const objectsFile = 'objects.schema.json'

const definitionName = (type: SchemaType, role: ObjectRole): string =>
  isArraySchemaType(type) || role === 'field'
    ? type.name
    : `${type.name}${role === 'item' ? 'Item' : 'Member'}`

/** The longest slug a document may have: the limit of its slug field. */
const slugLimit = (type: SchemaType): number | undefined => {
  const options: unknown = type.options
  return typeof options === 'object' && options !== null && 'maxLength' in options
    ? Number(options.maxLength)
    : undefined
}

/**
 * JSON Schemas for the content files of Sanity types (ours, unless told otherwise), by file name: `<documentType>.schema.json` for each document
 * type, and `objects.schema.json` with the objects they share. Editors complete and check YAML with them; `x-sanity`
 * annotations say what becomes of a value in a dataset, so that a loader needs neither Sanity nor the types.
 *
 * @throws UnknownRuleError when a validation rule has no JSON Schema form
 */
export const contentFileSchemas = (types: SchemaTypeDefinition[] = schemaTypes): Map<string, JsonSchema> => {
  const schema = createSchema({name: 'content', types})
  const definitions = new Map<string, JsonSchema>()
  const files = new Map<string, JsonSchema>()

  const defineFor =
    (file: string): Define =>
    (type, role) => {
      const shared = schema.get(type.name)
      // An object written where it is used has no name of its own.
      if (shared === undefined || shared.type === null) return definitionOf(type, role)
      const name = definitionName(type, role)
      if (!definitions.has(name)) {
        definitions.set(name, {})
        definitions.set(name, definitionOf(shared, role))
      }
      return {$ref: `${file}#/definitions/${name}`}
    }

  const definitionOf = (type: SchemaType, role: ObjectRole): JsonSchema => {
    const richText = isArraySchemaType(type) ? richTextSchema(type) : null
    if (richText !== null) return {title: type.title, ...richText}
    if (isObjectSchemaType(type)) return objectSchema(type, role, defineFor(''))
    throw new TypeError(`The type "${type.name}" cannot be a definition.`)
  }

  for (const {name} of types) {
    const type = schema.get(name)
    if (!isDocumentSchemaType(type)) continue
    const slugField = type.fields.find((field) => field.type.name === 'slug')
    const languageField = type.fields.find((field) => field.name === 'language')
    // The name of the file says both.
    const without = [slugField, languageField].flatMap((field) => (field === undefined ? [] : [field.name]))
    const content = objectSchema(type, 'field', defineFor(objectsFile), without)
    files.set(`${name}.schema.json`, {
      $schema: draft,
      ...content,
      'x-sanity': {
        type: 'document',
        name,
        ...(slugField && {
          slug: {
            field: slugField.name,
            pattern: identifierPatterns.slug.source,
            maxLength: slugLimit(slugField.type),
          },
        }),
        ...(languageField && {
          language: {
            field: languageField.name,
            base: baseLanguage,
            others: valuesOf(languages).filter((language) => language !== baseLanguage),
          },
        }),
      },
    })
  }
  files.set(objectsFile, {
    $schema: draft,
    title: 'Objects that content files share',
    definitions: Object.fromEntries([...definitions].toSorted(([a], [b]) => a.localeCompare(b, 'en'))),
    'x-sanity': {
      type: 'objects',
      placeholders: {
        pattern: placeholderPattern.source,
        clinic: clinicPlaceholders.map(({value}) => value),
        terms: 'localTerm',
      },
    },
  })
  return files
}
