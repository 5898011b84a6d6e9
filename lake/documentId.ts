import {limits} from './limits.ts'

/**
 * Where a document stands: `published`, `drafts`, or the name of a release.
 * See https://www.sanity.io/docs/content-lake/ids.
 */
export interface DocumentAddress {
  readonly layer: string
  readonly publishedId: string
}

export const publishedLayer = 'published'
export const draftsLayer = 'drafts'

/** Splits `drafts.x`, `versions.<release>.x` and `x` into the layer and the published id. */
export function documentAddress(id: string): DocumentAddress {
  if (id.startsWith('drafts.')) return {layer: draftsLayer, publishedId: id.slice('drafts.'.length)}
  const version = /^versions\.([^.]+)\.(.+)$/.exec(id)
  const [, release, publishedId] = version ?? []
  if (release !== undefined && publishedId !== undefined) return {layer: release, publishedId}
  return {layer: publishedLayer, publishedId: id}
}

/** The opposite of `documentAddress`. */
export function documentIdAt({layer, publishedId}: DocumentAddress): string {
  if (layer === publishedLayer) return publishedId
  return layer === draftsLayer ? `drafts.${publishedId}` : `versions.${layer}.${publishedId}`
}

/** A dot anywhere in an id (drafts, versions, private paths) hides the document from requests without a token. */
export function isPublicDocumentId(id: string): boolean {
  return !id.includes('.')
}

/** Letters, digits, `_`, `-` and single dots; it starts with neither a dash nor a dot and does not end with a dot. */
export function isDocumentId(id: string): boolean {
  return id.length <= limits.documentIdLength && /^[a-zA-Z0-9_][a-zA-Z0-9_-]*(?:\.[a-zA-Z0-9_-]+)*$/.test(id)
}
