import * as z from 'zod'
import type {ContentFile} from './contentFile.ts'
import type {ContentSchema, DocumentSchema, SchemaNode} from './contentSchema.ts'
import type {Path, Problem} from './problem.ts'
import {documentId} from './documentId.ts'
import type {DocumentName} from './documentId.ts'
import {toPortableText} from './toPortableText.ts'

/** A document as Sanity stores it, without the fields that the Content Lake adds. */
export interface ContentDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** A word in a file that must be the slug of some document. Whether there is one shows when all files are read. */
export interface Mention {
  readonly types: readonly string[]
  readonly slug: string
  readonly kind: 'reference' | 'placeholder'
  problem(message: string): Problem
}

export interface Conversion {
  readonly document: ContentDocument
  readonly mentions: readonly Mention[]
  readonly problems: readonly Problem[]
}

const record = z.record(z.string(), z.unknown())

/** Anything in braces: what does not look like a placeholder is a slip, since braces have no other use in text. */
const braces = /\{([^{}]*)\}?/g

/**
 * Turns a content file into the document it stands for: slugs into references and ids, Markdown into Portable Text, with the
 * `_type`s and `_key`s that Sanity wants. References lead to documents in the base language. Goes on past values that do
 * not fit the schema, so that everything is found in one go.
 */
export const toDocument = (
  file: ContentFile,
  {slug, language}: Pick<DocumentName, 'slug' | 'language'>,
  type: DocumentSchema,
  schema: ContentSchema,
): Conversion => {
  const mentions: Mention[] = []
  const problems: Problem[] = []
  const placeholder = new RegExp(`^${schema.placeholders.pattern}$`)

  const checkPlaceholders = (text: string, path: Path, line?: (offset: number) => number): void => {
    for (const {0: written, index} of text.matchAll(braces)) {
      const at = line === undefined ? {} : {line: line(index)}
      const [, word] = placeholder.exec(written) ?? []
      if (word === undefined) {
        const message = `"${written}" is not a placeholder. Write it like {emergency-number}, or without braces.`
        problems.push(file.problemAt(path, message, at))
        continue
      }
      const name = word.charAt(0).toLowerCase() + word.slice(1)
      if (schema.placeholders.clinic.includes(name)) continue
      mentions.push({
        types: [schema.placeholders.terms],
        slug: name,
        kind: 'placeholder',
        problem: (message) => file.problemAt(path, message, at),
      })
    }
  }

  const convertRichText = (text: string, node: SchemaNode, path: Path): unknown => {
    const annotation = node['x-sanity']
    if (annotation?.type !== 'richText') return text
    const {blocks, references, problems: found} = toPortableText(text, annotation)
    for (const {line, message} of found) problems.push(file.problemAt(path, message, {line}))
    if (blocks.length === 0 && text !== '') {
      problems.push(file.problemAt(path, 'There is no text in this. Fill it in, or take the field out.'))
    }
    for (const {type: target, slug: targetSlug, line} of references) {
      mentions.push({
        types: [target],
        slug: targetSlug,
        kind: 'reference',
        problem: (message) => file.problemAt(path, message, {line}),
      })
    }
    checkPlaceholders(text, path, (offset) => text.slice(0, offset).split('\n').length)
    return blocks
  }

  const convertReference = (text: string, to: readonly string[], path: Path): unknown => {
    const [only = ''] = to
    const slash = text.indexOf('/')
    const target = to.length === 1 ? only : text.slice(0, slash)
    const targetSlug = text.slice(slash + 1)
    mentions.push({
      types: to.length === 1 ? to : [target],
      slug: targetSlug,
      kind: 'reference',
      problem: (message) => file.problemAt(path, message),
    })
    return {_type: 'reference', _ref: documentId({type: target, slug: targetSlug})}
  }

  const convert = (value: unknown, node: SchemaNode, path: Path): unknown => {
    const target = schema.resolve(node)
    if (typeof value === 'string') {
      const annotation = target['x-sanity']
      if (annotation?.type === 'reference') return convertReference(value, annotation.to, path)
      if (annotation?.type === 'richText') return convertRichText(value, target, path)
      checkPlaceholders(value, path)
      return value
    }
    if (Array.isArray(value)) return convertList(value, target, path)
    const fields = record.safeParse(value).data
    return fields === undefined ? value : convertObject(fields, target, path)
  }

  const convertList = (items: readonly unknown[], node: SchemaNode, path: Path): unknown[] => {
    const keys = new Set<string>()
    return items.map((item, index) => {
      const converted = convert(item, node.items ?? {}, [...path, index])
      const stored = record.safeParse(converted).data
      if (stored === undefined) return converted
      // A reference is told from the others in its list by the slug it was written as.
      const keyed = typeof item === 'string' ? {_key: item.replaceAll('/', '-'), ...stored} : stored
      const key = keyed['_key']
      if (typeof key !== 'string') return keyed
      if (keys.has(key) && typeof item !== 'string') {
        const message = `The _key "${key}" stands twice in this list. Give one of the two another.`
        const hasKey = record.safeParse(item).data?.['_key'] !== undefined
        problems.push(file.problemAt([...path, index, ...(hasKey ? ['_key'] : [])], message))
      }
      keys.add(key)
      return keyed
    })
  }

  const convertObject = (fields: Record<string, unknown>, node: SchemaNode, path: Path) => {
    const members = node.oneOf?.map((member) => schema.resolve(member))
    const target = members?.find((member) => member.properties?.['_type']?.const === fields['_type']) ?? node
    const annotation = target['x-sanity']
    const isNamed = annotation?.type === 'object' && annotation.name !== 'object'
    const keyField = annotation?.type === 'object' ? annotation.keyField : undefined
    const key = fields['_key'] ?? (keyField === undefined ? undefined : fields[keyField])
    return {
      ...(key === undefined ? {} : {_key: key}),
      ...(isNamed ? {_type: annotation.name} : {}),
      ...convertFields(fields, target, path),
    }
  }

  const convertFields = (fields: Record<string, unknown>, node: SchemaNode, path: Path) => {
    const converted: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(fields)) {
      const field = node.properties?.[name]
      if (field === undefined || name === '_key' || name === '_type') continue
      converted[name] = convert(value, field, [...path, name])
    }
    return converted
  }

  const document = {
    _id: documentId({type: type.name, slug, language}),
    _type: type.name,
    ...(type.slug && {[type.slug.field]: {_type: 'slug', current: slug}}),
    ...(type.language && {[type.language.field]: language ?? type.language.base}),
    ...convertFields(record.safeParse(file.value).data ?? {}, type.node, []),
  }
  return {document, mentions, problems}
}
