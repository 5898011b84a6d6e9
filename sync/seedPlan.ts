import * as z from 'zod'
import {contentHash} from './seedRecord.ts'
import type {StoredRecord} from './seedRecord.ts'
import type {ContentDocument} from './toDocument.ts'

/** A document as it is in the dataset. */
export const storedDocument = z.looseObject({_id: z.string(), _type: z.string(), _rev: z.string()})

export type StoredDocument = z.infer<typeof storedDocument>

/** Everything in a dataset that decides what seeding does with one document; undefined where there is nothing. */
export interface Found {
  readonly stored: StoredDocument | undefined
  readonly draft: boolean
  readonly record: StoredRecord | undefined
}

/** Why a document was left alone. */
export const keptReasons = {
  edited: 'someone edited it after it was last seeded',
  draft: 'it has an unpublished draft',
  deleted: 'someone deleted it after it was last seeded',
  foreign: 'it was there already, with other content, and seeding did not write it',
  target: 'it refers to a document that is not in the dataset and is not written either',
} as const

export type KeptReason = keyof typeof keptReasons

export interface KeptDocument {
  readonly id: string
  readonly reason: KeptReason
}

/** What seeding does with one document. */
export type Step =
  | {readonly kind: 'create'; readonly document: ContentDocument}
  | {
      readonly kind: 'change'
      readonly document: ContentDocument
      readonly stored: StoredDocument
      readonly recordRevision: string
    }
  /** The content is there already; only its record is missing or old. */
  | {readonly kind: 'record'; readonly document: ContentDocument; readonly recordRevision: string | undefined}
  | {readonly kind: 'unchanged'; readonly document: ContentDocument}
  | {readonly kind: 'keep'; readonly document: ContentDocument; readonly reason: KeptReason}

/** Decides about one document, whatever it refers to. */
const planDocument = (document: ContentDocument, {stored, draft, record}: Found): Step => {
  const keep = (reason: KeptReason): Step => ({kind: 'keep', document, reason})
  if (stored === undefined) {
    if (record !== undefined) return keep('deleted')
    return draft ? keep('draft') : {kind: 'create', document}
  }
  const wanted = contentHash(document)
  const present = contentHash(stored)
  if (present === wanted) {
    return record?.hash === wanted
      ? {kind: 'unchanged', document}
      : {kind: 'record', document, recordRevision: record?._rev}
  }
  if (record === undefined) return keep('foreign')
  if (record.hash !== present) return keep('edited')
  // Publishing the draft would undo the change without anyone noticing.
  return draft ? keep('draft') : {kind: 'change', document, stored, recordRevision: record._rev}
}

const reference = z.looseObject({_ref: z.string(), _weak: z.boolean().optional()})

/** The ids that a document refers to strongly: these must be there before it can be written. */
export const strongReferences = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(strongReferences)
  if (typeof value !== 'object' || value === null) return []
  const found = reference.safeParse(value).data
  if (found !== undefined) return found._weak === true ? [] : [found._ref]
  return Object.values(value).flatMap(strongReferences)
}

/**
 * Decides what to do with each document. Nothing that an editor touched is written, nor anything that could not stand
 * without what an editor deleted. `exists` tells whether a document that is not among these is in the dataset.
 */
export const planSeed = (
  documents: readonly ContentDocument[],
  found: (id: string) => Found,
  exists: (id: string) => boolean,
): Step[] => {
  const steps = new Map(
    documents.map((document) => [document._id, planDocument(document, found(document._id))]),
  )
  const willExist = (id: string): boolean => {
    const step = steps.get(id)
    if (step === undefined) return exists(id)
    return step.kind !== 'keep' || found(id).stored !== undefined
  }
  // What is left out may be what another document needs, so look again until nothing more falls out.
  for (let settled = false; !settled;) {
    settled = true
    for (const [id, {kind, document}] of steps) {
      if (kind !== 'create' && kind !== 'change') continue
      if (strongReferences(document).every(willExist)) continue
      steps.set(id, {kind: 'keep', document, reason: 'target'})
      settled = false
    }
  }
  return [...steps.values()]
}
