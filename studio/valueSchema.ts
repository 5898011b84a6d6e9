import {
  isArraySchemaType,
  isBlockSchemaType,
  isBooleanSchemaType,
  isImageSchemaType,
  isNumberSchemaType,
  isObjectSchemaType,
  isReferenceSchemaType,
  isSpanSchemaType,
  isStringSchemaType,
} from 'sanity'
import type {ArraySchemaType, ObjectSchemaType, SchemaType} from 'sanity'
import {identifierPatterns} from '../schemas/vocabulary.ts'
import type {JsonSchema} from './jsonSchema.ts'
import {isRequired, ruleKeywords, uriSchemes} from './ruleKeywords.ts'

/** How an object stands in a content file: as a field, as the only kind of item in a list, or as one kind of several. */
export type ObjectRole = 'field' | 'item' | 'member'

/** Gives the schema that points at the definition of a type, and sees to it that there is one. */
export type Define = (type: SchemaType, role: ObjectRole) => JsonSchema

const slug = identifierPatterns.slug.source
const slugBody = slug.replace(/^\^/, '').replace(/\$$/, '')

/** The closed list of a type, with what its values mean; an empty list where any value is allowed. */
const listOf = (type: SchemaType): {value: unknown; help: string}[] => {
  const list: unknown = type.options && 'list' in type.options ? type.options.list : undefined
  if (!Array.isArray(list)) return []
  return list.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('value' in entry)) return {value: entry, help: ''}
    const title = 'title' in entry ? String(entry.title) : ''
    return {
      value: entry.value,
      help: 'description' in entry ? `${title}: ${String(entry.description)}` : title,
    }
  })
}

const closedList = (type: SchemaType): JsonSchema => {
  const list = listOf(type)
  if (list.length === 0) return {}
  return {enum: list.map(({value}) => value), enumDescriptions: list.map(({help}) => help)}
}

const formats: Record<string, JsonSchema> = {
  date: {format: 'date', patternErrorMessage: 'This must be a day such as 2026-11-22.'},
}

const referenceSchema = (to: readonly ObjectSchemaType[]): JsonSchema => {
  const names = to.map(({name}) => name)
  const [only] = names
  return names.length === 1
    ? {
        type: 'string',
        pattern: slug,
        patternErrorMessage: `This must be the slug of a ${only}: the name of its file without .yaml.`,
        markdownDescription: `The slug of a file in \`content/${only}/\`.`,
        'x-sanity': {type: 'reference', to: names},
      }
    : {
        type: 'string',
        pattern: `^(${names.join('|')})/${slugBody}$`,
        patternErrorMessage: 'This must be a type and a slug, such as treatment/heat.',
        'x-sanity': {type: 'reference', to: names},
      }
}

const arraySchema = (type: ArraySchemaType, define: Define): JsonSchema => {
  const [only] = type.of
  const items =
    only !== undefined && type.of.length === 1
      ? {...valueSchema(only, 'item', define), ...closedList(type)}
      : {
          type: 'object',
          required: ['_type'],
          properties: {_type: {enum: type.of.map(({name}) => name)}},
          discriminator: {propertyName: '_type'},
          oneOf: type.of.map((member) => valueSchema(member, 'member', define)),
        }
  return {type: 'array', items, ...ruleKeywords(type)}
}

/**
 * Rich text is written as Markdown. The annotation says what may stand in it, so that a loader needs no Sanity schema.
 * Returns null for arrays that are not rich text.
 */
export const richTextSchema = (type: ArraySchemaType): JsonSchema | null => {
  const block = type.of.find((member) => isBlockSchemaType(member))
  if (block === undefined) return null
  const field = (name: string) => block.fields.find((candidate) => candidate.name === name)?.type
  const values = (name: string) => {
    const list = field(name)
    return list === undefined ? [] : listOf(list).map(({value}) => value)
  }
  const children = field('children')
  const span = isArraySchemaType(children)
    ? children.of.find((member) => isSpanSchemaType(member))
    : undefined
  const annotations = span?.annotations.flatMap((annotation) =>
    annotation.fields.map(({name, type: target}) => ({
      name: annotation.name,
      field: name,
      ...(isReferenceSchemaType(target)
        ? {to: target.to.map((to) => to.name)}
        : {schemes: uriSchemes(target)}),
    })),
  )
  return {
    type: 'string',
    minLength: 1,
    markdownDescription:
      'Markdown: paragraphs, `###` and `####` headings, `-` and `1.` lists, `**strong**`, `_emphasis_`, ' +
      '`[web links](https://…)`, `[our own pages](treatment:heat)`, `[citations](source:nice-ng59)`.',
    'x-sanity': {
      type: 'richText',
      styles: values('style'),
      lists: values('listItem'),
      decorators: span?.decorators.map(({value}) => value) ?? [],
      annotations: annotations ?? [],
    },
  }
}

/**
 * A compiled Sanity type as the JSON Schema of its value in a content file: text, numbers and closed lists as they are,
 * references as slugs, rich text as Markdown, objects through `define`.
 *
 * @throws UnknownRuleError
 */
export const valueSchema = (type: SchemaType, role: ObjectRole, define: Define): JsonSchema => {
  if (isReferenceSchemaType(type)) return referenceSchema(type.to)
  if (isImageSchemaType(type))
    return {not: {}, errorMessage: 'Images are added in the studio. Take this out.'}
  if (isArraySchemaType(type)) {
    return richTextSchema(type) === null ? arraySchema(type, define) : define(type, role)
  }
  if (isObjectSchemaType(type)) return define(type, role)
  if (isStringSchemaType(type)) {
    const list = closedList(type)
    // A field without text is left out, so that "absent" is written in one way.
    const text = 'enum' in list ? list : {minLength: 1, ...formats[type.type?.name ?? '']}
    return {type: 'string', ...text, ...ruleKeywords(type)}
  }
  if (isNumberSchemaType(type)) return {type: 'number', ...closedList(type), ...ruleKeywords(type)}
  if (isBooleanSchemaType(type)) return {type: 'boolean'}
  return type satisfies never
}

const typeProperty = (name: string): JsonSchema => ({const: name})

const keyProperty: JsonSchema = {
  type: 'string',
  pattern: slug,
  patternErrorMessage: 'A _key is made of lower-case letters, digits and single hyphens, such as acute-pain.',
  description: 'Tells this item from the others in its list. Keep it when the rest changes.',
}

/** The field whose slug serves as `_key`: the one required reference of an item, where there is exactly one. */
const keyFieldOf = (type: ObjectSchemaType): string | undefined => {
  const required = type.fields.filter((field) => isReferenceSchemaType(field.type) && isRequired(field.type))
  return required.length === 1 ? required[0]?.name : undefined
}

/**
 * The properties of a document or object type as a closed JSON Schema. Fields named in `without` are left out.
 *
 * @throws UnknownRuleError
 */
export const objectSchema = (
  type: ObjectSchemaType,
  role: ObjectRole,
  define: Define,
  without: readonly string[] = [],
): JsonSchema => {
  const fields = type.fields.filter(({name}) => !without.includes(name))
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  // Items of different types may be keyed by references to different types, whose slugs may be the same.
  const keyField = role === 'item' ? keyFieldOf(type) : undefined
  if (role === 'member') {
    properties['_type'] = typeProperty(type.name)
    required.push('_type')
  }
  if (role !== 'field') properties['_key'] = keyProperty
  if (role !== 'field' && keyField === undefined) required.push('_key')
  for (const {name, type: fieldType} of fields) {
    properties[name] = {
      title: fieldType.title,
      ...(fieldType.description === undefined ? {} : {description: fieldType.description}),
      ...valueSchema(fieldType, 'field', define),
    }
    if (isRequired(fieldType)) required.push(name)
  }
  return {
    title: type.title,
    type: 'object',
    additionalProperties: false,
    properties,
    ...(required.length > 0 ? {required} : {}),
    'x-sanity': {type: 'object', name: type.name, ...(keyField === undefined ? {} : {keyField})},
  }
}
