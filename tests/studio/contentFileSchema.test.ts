import {defineArrayMember, defineField, defineType} from 'sanity'
import type {SchemaTypeDefinition} from 'sanity'
import {describe, expect, test} from 'vitest'
import {contentFileSchemas} from '../../studio/contentFileSchema.ts'
import {UnknownRuleError} from '../../studio/ruleKeywords.ts'

/** The properties of a document type `page` with one field, as its content files have them. */
function schemaOf(field: ReturnType<typeof defineField>, others: SchemaTypeDefinition[] = []) {
  const page = defineType({name: 'page', type: 'document', title: 'Page', fields: [field]})
  return contentFileSchemas([page, ...others])
}

function fieldSchema(field: ReturnType<typeof defineField>, others?: SchemaTypeDefinition[]): unknown {
  const properties = schemaOf(field, others).get('page.schema.json')?.['properties']
  return typeof properties === 'object' && properties !== null ? Object.values(properties)[0] : undefined
}

describe('the JSON Schema of a content file', () => {
  test('carries titles, descriptions, required fields and lengths', () => {
    const name = defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'What it is called.',
      validation: (rule) => rule.required().max(80),
    })
    expect(schemaOf(name).get('page.schema.json')).toMatchObject({
      title: 'Page',
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: {name: {title: 'Name', description: 'What it is called.', type: 'string', maxLength: 80}},
    })
  })

  test('leaves out rules that only warn', () => {
    const title = defineField({
      name: 'title',
      type: 'string',
      validation: (rule) => rule.max(70).warning('Long'),
    })
    expect(fieldSchema(title)).not.toHaveProperty('maxLength')
  })

  test('gives the values of a closed list with what they mean', () => {
    const list = [{value: 'a', title: 'A', description: 'The first.'}]
    expect(fieldSchema(defineField({name: 'kind', type: 'string', options: {list}}))).toMatchObject({
      enum: ['a'],
      enumDescriptions: ['A: The first.'],
    })
  })

  test('names the form that a pattern asks for', () => {
    const code = defineField({
      name: 'code',
      type: 'string',
      validation: (rule) => rule.regex(/^\d+$/, {name: 'a number of digits'}),
    })
    expect(fieldSchema(code)).toMatchObject({
      pattern: String.raw`^\d+$`,
      patternErrorMessage: 'This must be a number of digits.',
    })
  })

  test('knows limits of numbers, days, web addresses and lists', () => {
    expect(
      fieldSchema(
        defineField({name: 'year', type: 'number', validation: (rule) => rule.integer().min(1900)}),
      ),
    ).toMatchObject({type: 'integer', minimum: 1900})
    expect(fieldSchema(defineField({name: 'day', type: 'date'}))).toMatchObject({
      type: 'string',
      format: 'date',
    })
    expect(
      fieldSchema(
        defineField({name: 'link', type: 'url', validation: (rule) => rule.uri({scheme: ['tel']})}),
      ),
    ).toMatchObject({format: 'uri', pattern: '^(tel):'})
    const words = defineField({
      name: 'words',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      validation: (rule) => rule.min(1).unique().error('Name at least one.'),
    })
    expect(fieldSchema(words)).toMatchObject({
      type: 'array',
      items: {type: 'string'},
      minItems: 1,
      uniqueItems: true,
      errorMessage: 'Name at least one.',
    })
  })

  test('takes the slug of another document for a reference, and says of which type', () => {
    expect(fieldSchema(defineField({name: 'parent', type: 'reference', to: [{type: 'page'}]}))).toMatchObject(
      {
        type: 'string',
        'x-sanity': {type: 'reference', to: ['page']},
      },
    )
  })

  test('takes Markdown for rich text, and says what may stand in it', () => {
    const body = defineField({
      name: 'body',
      type: 'array',
      of: [defineArrayMember({type: 'block', styles: [{title: 'Text', value: 'normal'}], lists: []})],
    })
    expect(fieldSchema(body)).toMatchObject({
      type: 'string',
      'x-sanity': {type: 'richText', styles: ['normal'], lists: []},
    })
  })

  test('keeps shared objects in one file, with a _key where they are items of a list', () => {
    const note = defineType({
      name: 'note',
      type: 'object',
      fields: [defineField({name: 'text', type: 'string'})],
    })
    const field = defineField({name: 'notes', type: 'array', of: [defineArrayMember({type: 'note'})]})
    expect(fieldSchema(field, [note])).toMatchObject({
      items: {$ref: 'objects.schema.json#/definitions/noteItem'},
    })
    expect(schemaOf(field, [note]).get('objects.schema.json')).toMatchObject({
      definitions: {
        noteItem: {required: ['_key'], properties: {_key: {type: 'string'}, text: {type: 'string'}}},
      },
    })
  })

  test('needs no _key where one required reference can serve', () => {
    const step = defineType({
      name: 'step',
      type: 'object',
      fields: [
        defineField({
          name: 'page',
          type: 'reference',
          to: [{type: 'page'}],
          validation: (rule) => rule.required(),
        }),
      ],
    })
    const field = defineField({name: 'steps', type: 'array', of: [defineArrayMember({type: 'step'})]})
    expect(schemaOf(field, [step]).get('objects.schema.json')).toMatchObject({
      definitions: {stepItem: {required: ['page'], 'x-sanity': {keyField: 'page'}}},
    })
  })

  test('is not made when a rule would be lost', () => {
    const field = defineField({name: 'price', type: 'number', validation: (rule) => rule.precision(2)})
    expect(() => schemaOf(field)).toThrow(UnknownRuleError)
    expect(() => schemaOf(field)).toThrow(
      'The field type "number" has the rule "precision", which content files do not carry. Say in ' +
        'studio/ruleKeywords.ts how JSON Schema expresses it, or that only the studio checks it.',
    )
  })
})
