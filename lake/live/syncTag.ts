import {hash} from 'node:crypto'

/** A key (`documentKeys.ts`) as clients see it: opaque, always the same, and starting with `s1:` as Sanity's do. */
export type SyncTag = `s1:${string}`

/**
 * The sync tag of a key. Two keys may share one: then a change wakes a query that it did not have to.
 */
export function syncTag(key: string): SyncTag {
  return `s1:${hash('sha256', key, 'base64url').slice(0, 10)}`
}
