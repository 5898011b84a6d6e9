import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import type {ErrorObject} from 'ajv'
import * as z from 'zod'

/** Where `npm run generate` writes the JSON Schemas of content files. */
const schemaFolder = join(import.meta.dirname, '../content/schema')
const suffix = '.schema.json'
const objectsFile = `objects${suffix}`

const richTextAnnotation = z.object({
  type: z.literal('richText'),
  styles: z.array(z.string()),
  lists: z.array(z.string()),
  decorators: z.array(z.string()),
  /** What a link may become: a web address with one of these schemes, or a reference to one of these types. */
  annotations: z.array(
    z.object({
      name: z.string(),
      field: z.string(),
      schemes: z.array(z.string()).default([]),
      to: z.array(z.string()).default([]),
    }),
  ),
})

const placeholderAnnotation = z.object({
  pattern: z.string(),
  /** Filled in from the clinic itself. */
  clinic: z.array(z.string()),
  /** The document type whose slugs are placeholders too. */
  terms: z.string(),
})

/** What `studio/contentFileSchema.ts` says about the stored form of a value. */
const annotation = z.discriminatedUnion('type', [
  z.object({type: z.literal('reference'), to: z.array(z.string())}),
  richTextAnnotation,
  z.object({type: z.literal('object'), name: z.string(), keyField: z.string().optional()}),
  z.object({
    type: z.literal('document'),
    name: z.string(),
    slug: z.object({field: z.string(), pattern: z.string(), maxLength: z.number()}).optional(),
    language: z.object({field: z.string(), base: z.string(), others: z.array(z.string())}).optional(),
  }),
  z.object({type: z.literal('objects'), placeholders: placeholderAnnotation}),
])

const schemaNode = z.looseObject({
  $ref: z.string().optional(),
  const: z.string().optional(),
  get properties() {
    return z.record(z.string(), schemaNode).optional()
  },
  get items() {
    return schemaNode.optional()
  },
  get oneOf() {
    return z.array(schemaNode).optional()
  },
  get definitions() {
    return z.record(z.string(), schemaNode).optional()
  },
  'x-sanity': annotation.optional(),
})

export type SchemaNode = z.infer<typeof schemaNode>
export type RichTextAnnotation = z.infer<typeof richTextAnnotation>

/** The schema of the files of one document type. */
export interface DocumentSchema {
  readonly name: string
  /** How its file names must look, and the field that holds the name; undefined for types without a slug. */
  readonly slug: {readonly field: string; readonly pattern: RegExp; readonly maxLength: number} | undefined
  /** The field that holds the language of a document, and the languages; undefined for types that are not translated. */
  readonly language:
    | {readonly field: string; readonly base: string; readonly others: readonly string[]}
    | undefined
  readonly node: SchemaNode
  /** What the value of a file has that its schema does not allow. */
  validate(value: unknown): readonly ErrorObject[]
}

/** The schemas of all content files. */
export interface ContentSchema {
  readonly documents: ReadonlyMap<string, DocumentSchema>
  readonly placeholders: z.infer<typeof placeholderAnnotation>
  /** Follows a `$ref`; gives any other node back. */
  resolve(node: SchemaNode): SchemaNode
}

/** Keywords for editors and for this loader, which say nothing about validity. */
const annotations = [
  'x-sanity',
  'markdownDescription',
  'enumDescriptions',
  'patternErrorMessage',
  'errorMessage',
]

/** Reads the JSON Schemas that `npm run generate` wrote, ready to validate and to convert. */
export const readContentSchema = (): ContentSchema => {
  const files = new Map<string, SchemaNode>()
  for (const name of readdirSync(schemaFolder)) {
    files.set(name, schemaNode.parse(JSON.parse(readFileSync(join(schemaFolder, name), 'utf8'))))
  }
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    verbose: true,
    schemas: Object.fromEntries(files),
    formats: {
      date: (text: string) => z.iso.date().safeParse(text).success,
      uri: (text: string) => URL.canParse(text),
      'uri-reference': (text: string) => URL.canParse(text, 'https://example.org'),
    },
    keywords: annotations,
  })
  const objects = files.get(objectsFile)
  const objectsAnnotation = objects?.['x-sanity']
  if (objectsAnnotation?.type !== 'objects') throw new Error(`${objectsFile} says nothing of placeholders.`)

  const documents = new Map<string, DocumentSchema>()
  for (const [file, node] of files) {
    const document = node['x-sanity']
    if (document?.type !== 'document') continue
    documents.set(document.name, {
      name: document.name,
      slug: document.slug && {...document.slug, pattern: new RegExp(document.slug.pattern)},
      language: document.language,
      node,
      validate: (value) => {
        // Compiled at the first use, and then kept.
        const check = ajv.getSchema(file)
        return check === undefined || check(value) === true ? [] : (check.errors ?? [])
      },
    })
  }
  return {
    documents,
    placeholders: objectsAnnotation.placeholders,
    resolve: (node) => {
      if (node.$ref === undefined) return node
      const definition = objects?.definitions?.[node.$ref.slice(node.$ref.lastIndexOf('/') + 1)]
      if (definition === undefined) throw new Error(`${node.$ref} is not in ${objectsFile}.`)
      return definition
    },
  }
}
