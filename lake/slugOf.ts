import {isObject, type LakeDocument} from './lakeDocument.ts'

/** `slug.current`, by which websites find documents. */
export function slugOf(document: LakeDocument): string | undefined {
  const slug = document['slug']
  return isObject(slug) && typeof slug['current'] === 'string' ? slug['current'] : undefined
}
