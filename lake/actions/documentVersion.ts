import {documentAddress, publishedLayer} from '../documentId.ts'
import {RevisionMismatchFailure} from '../errors.ts'
import type {LakeDocument} from '../lakeDocument.ts'
import type {ActionContext} from './defineAction.ts'
import {InvalidActionFailure, MissingDocumentFailure} from './errors.ts'

/** Throws an `InvalidActionFailure` unless the id is that of a draft or a version, of this document where one is named. */
export function requireVersionId(id: string, publishedId?: string): void {
  const address = documentAddress(id)
  if (address.layer === publishedLayer) {
    throw new InvalidActionFailure(
      `"${id}" is not the ID of a draft or a version. Start it with "drafts." or "versions.<release>.".`,
    )
  }
  if (publishedId !== undefined && address.publishedId !== publishedId) {
    throw new InvalidActionFailure(
      `"${id}" is not a draft or a version of "${publishedId}". After its prefix, it must end with "${publishedId}".`,
    )
  }
}

/** Throws an `InvalidActionFailure` for the id of a draft or a version. */
export function requirePublishedId(id: string): void {
  const {layer, publishedId} = documentAddress(id)
  if (layer === publishedLayer) return
  throw new InvalidActionFailure(`"${id}" is not the ID of a published document. Use "${publishedId}".`)
}

/** The document with this id, or a `MissingDocumentFailure` with advice. */
export function requireDocument(context: ActionContext, id: string, advice: string): LakeDocument {
  const document = context.read(id)
  if (document === null) throw new MissingDocumentFailure(id, advice)
  return document
}

/** Throws a `RevisionMismatchFailure` unless the document is at the expected revision; none expected is no condition. */
export function requireRevision(context: ActionContext, id: string, expected: string | undefined): void {
  const current = context.read(id)?._rev ?? ''
  if (expected !== undefined && expected !== current) throw new RevisionMismatchFailure(id, current, expected)
}
