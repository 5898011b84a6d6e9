import type {LakeDocument} from '../lakeDocument.ts'
import {referencesIn} from '../references.ts'
import {slugOf} from '../slugOf.ts'

/**
 * What a query can look a document up by. A query depends on keys, a change touches keys; when no key of a
 * query is touched by a change, the change cannot alter its result.
 */
export const documentKey = {
  id: (id: string) => `id:${id}`,
  type: (type: string) => `type:${type}`,
  slug: (slug: string) => `slug:${slug}`,
  referenceTo: (id: string) => `ref:${id}`,
  /** Of every document. */
  any: '*',
} as const

/** Every key that a document is found by. */
export function keysOf(document: LakeDocument): string[] {
  const slug = slugOf(document)
  return [
    documentKey.any,
    documentKey.id(document._id),
    documentKey.type(document._type),
    ...(slug === undefined ? [] : [documentKey.slug(slug)]),
    ...referencesIn(document).map(({to}) => documentKey.referenceTo(to)),
  ]
}
