import {isObject, type LakeDocument} from '../lakeDocument.ts'

/** What a new document is made of. */
export type NewDocument = Record<string, unknown> & {_id: string; _type: string}

/** The content of a document under another id, without what belongs to the document itself. */
export function copyDocument(document: LakeDocument, id: string): NewDocument {
  const {_rev, _updatedAt, _system, ...content} = document
  return {...content, _id: id, _type: document._type}
}

/**
 * The published form of a draft or a version: a reference that was weak only until now becomes strong.
 * See https://www.sanity.io/docs/studio/reference-type (`_strengthenOnPublish`).
 */
export function publishedForm(document: LakeDocument, publishedId: string): NewDocument {
  const strengthened = Object.entries(copyDocument(document, publishedId)).map(([name, value]) => [
    name,
    strengthenReferences(value),
  ])
  return {...Object.fromEntries(strengthened), _id: publishedId, _type: document._type}
}

function strengthenReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthenReferences)
  if (!isObject(value)) return value
  const {_strengthenOnPublish: strengthen, ...kept} = value
  const isStrengthened = typeof value['_ref'] === 'string' && isObject(strengthen)
  if (isStrengthened && strengthen['weak'] !== true) delete kept['_weak']
  const entries = Object.entries(isStrengthened ? kept : value)
  return Object.fromEntries(entries.map(([name, child]) => [name, strengthenReferences(child)]))
}
