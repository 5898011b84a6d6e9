import {createHash} from 'node:crypto'
import * as z from 'zod'

/** Fields that the Content Lake writes. They say nothing about content. */
const systemFields = ['_rev', '_createdAt', '_updatedAt']

const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}

/** The content of a document as JSON in which neither the order of keys nor the fields of the Content Lake count. */
const contentOf = (document: Readonly<Record<string, unknown>>): string => {
  const content = Object.entries(document).filter(([key]) => !systemFields.includes(key))
  return JSON.stringify(sortKeys(Object.fromEntries(content)))
}

const hash = (content: string): string => createHash('sha256').update(content).digest('hex')

/** Tells whether two documents have the same content. */
export const contentHash = (document: Readonly<Record<string, unknown>>): string => hash(contentOf(document))

/** The id of the record of a document. The dot makes it private: websites never see it. */
export const recordId = (documentId: string): string => `seed.${documentId}`

/** What seeding keeps in a dataset about a document that it wrote. */
export const storedRecord = z.object({
  _rev: z.string(),
  // A record that someone damaged matches nothing, so that its document counts as edited.
  hash: z.string().catch(''),
})

export type StoredRecord = z.infer<typeof storedRecord>

/**
 * The record of a document as it is in a file. The content is a JSON string, so that references in it do not count as
 * references of the record.
 */
export const recordOf = (document: Readonly<Record<string, unknown>> & {readonly _id: string}) => {
  const content = contentOf(document)
  return {_id: recordId(document._id), _type: 'seedRecord', content, hash: hash(content)}
}
