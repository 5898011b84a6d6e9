import type {Language} from '../schemas/vocabulary.ts'
import {baseLanguage} from './vocabulary.ts'

const prefix = 'content:'

/**
 * Next.js keeps 128 tags with a cache entry and drops the rest unsaid; the others are left to the site. Each may have 256
 * characters, and an id has 128 at most (https://nextjs.org/docs/app/api-reference/functions/cacheTag,
 * https://www.sanity.io/docs/content-lake/ids). As many of the longest also fit the 16 kB of Cloudflare's header.
 */
const maxTags = 100

/** What every cache takes for a tag in a header: visible ASCII characters but the comma between tags. */
const headerTag = /^[!-+\--~]+$/

const tagOf = (typeOrId: string): string => prefix + typeOrId

/** `drafts.x` and `versions.<release>.x` are what is to become of `x`. */
const publishedId = (id: string): string => id.replace(/^(drafts|versions\.[^.]+)\./, '')

/** What to drop from caches when this document was created, changed or deleted: `content:<type>` and `content:<id>`. */
export const tagsOfChange = ({_id, _type}: {readonly _id: string; readonly _type: string}): string[] => [
  tagOf(_type),
  tagOf(publishedId(_id)),
]

/**
 * The cache tags of an answer, sorted: every change of content that alters the answer has one of them among its
 * `tagsOfChange`. They are `content:<id>` of each document in the answer and `content:<type>` of each of `types`. There are
 * at most 100: where there would be more, `content:<type>` stands for all documents of a type, which drops the answer
 * more often than it must be dropped.
 *
 * @param result - what the query gave, before anything is taken out of it. One array for the results of several queries.
 * @param types - the document types of which any document may come into the answer, leave it or sway it.
 * @param language - the language that was asked for. An answer in another than the base language also changes with documents
 *   that are not in it: translations that come, and the pages whose slugs they share.
 */
export function contentTags(
  result: unknown,
  types: readonly string[],
  language: Language = baseLanguage,
): string[] {
  const tags = new Set(types.map(tagOf))
  const idsOfTypes = new Map<string, Set<string>>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('_id' in value && typeof value._id === 'string') {
      const id = publishedId(value._id)
      // A reference that leads nowhere has no type, and an answer once its document appears.
      if (!('_type' in value) || typeof value._type !== 'string') tags.add(tagOf(id))
      else {
        idsOfTypes.set(value._type, (idsOfTypes.get(value._type) ?? new Set()).add(id))
        if ('language' in value && language !== baseLanguage) tags.add(tagOf(value._type))
      }
    }
    Object.values(value).forEach(visit)
  }
  visit(result)

  let count = tags.size
  for (const ids of idsOfTypes.values()) count += ids.size
  // First what a tag covers already, then what saves the most.
  const cheapestFirst = [...idsOfTypes].toSorted(
    ([one, ids], [other, otherIds]) =>
      Number(tags.has(tagOf(other))) - Number(tags.has(tagOf(one))) || otherIds.size - ids.size,
  )
  for (const [type, ids] of cheapestFirst) {
    if (count > maxTags) {
      count -= ids.size - (tags.has(tagOf(type)) ? 0 : 1)
      tags.add(tagOf(type))
    } else for (const id of ids) tags.add(tagOf(id))
  }
  return [...tags].toSorted()
}

/**
 * The value of a `Cache-Tag` header, as Cloudflare and Netlify read it.
 *
 * @throws TypeError for a tag that would be read as another one, or as several.
 */
export function cacheTagHeader(tags: readonly string[]): string {
  const wrong = tags.find((tag) => !headerTag.test(tag))
  if (wrong !== undefined) {
    throw new TypeError(
      `${JSON.stringify(wrong)} cannot stand in a Cache-Tag header. Take letters, digits and signs, without spaces and commas.`,
    )
  }
  return tags.join(',')
}
