import {isPublishedByDefault} from './apiVersion.ts'
import {draftsLayer, publishedLayer} from './documentId.ts'
import {BadRequestError} from './errors.ts'

/**
 * How a request looks at a dataset: at every document as it is stored, or at one document for each
 * published id, taken from the first layer that has one.
 * See https://www.sanity.io/docs/content-lake/perspectives.
 */
export type Perspective =
  | {readonly kind: 'raw'}
  | {readonly kind: 'layers'; readonly layers: readonly string[]}

export const rawPerspective: Perspective = {kind: 'raw'}
const publishedPerspective: Perspective = {kind: 'layers', layers: [publishedLayer]}

/**
 * Reads the `perspective` parameter: `raw`, `published`, `drafts` (once called `previewDrafts`), or a
 * comma-separated stack of `drafts`, `published` and release names, first match first. Without one, the API
 * version decides. Throws a `BadRequestError` when it cannot be read.
 */
export function parsePerspective(text: string | undefined, apiVersion: string): Perspective {
  if (text === undefined) return isPublishedByDefault(apiVersion) ? publishedPerspective : rawPerspective
  const names = text.split(',').map((name) => (name === 'previewDrafts' ? draftsLayer : name))
  if (names.length === 1 && names[0] === 'raw') return rawPerspective
  for (const name of names) {
    if (name === 'raw' || !/^[a-zA-Z0-9_-]+$/.test(name)) {
      throw new BadRequestError(
        `The perspective "${text}" cannot be read. Use raw, published, drafts, or a comma-separated stack of release names, drafts and published.`,
      )
    }
  }
  const layers = names.filter((name) => name !== publishedLayer)
  return {kind: 'layers', layers: [...new Set(layers), publishedLayer]}
}
