import * as z from 'zod'
import {BadRequestError} from './errors.ts'

/** A path prefix of Sanity's HTTP API: `v1`, `vX` (experimental) or `v` and a date. */
export const apiVersionPattern = 'v(?:1|X|[0-9]{4}-[0-9]{2}-[0-9]{2})'

/** From this version on, a query without a perspective sees published documents only, and listeners too. */
const publishedByDefaultSince = 'v2025-02-19'

/** True when the API version makes `published` the default perspective; see Sanity's API changelog, 2025-02-19. */
export function isPublishedByDefault(apiVersion: string): boolean {
  if (apiVersion === 'v1') return false
  return apiVersion === 'vX' || apiVersion >= publishedByDefaultSince
}

/** Throws a `BadRequestError` when a version in the form of the pattern is no version: its date is on no calendar. */
export function checkApiVersion(apiVersion: string): void {
  if (apiVersion === 'v1' || apiVersion === 'vX' || z.iso.date().safeParse(apiVersion.slice(1)).success)
    return
  throw new BadRequestError(
    `${apiVersion} is not an API version. Use v1, vX or v and a date, such as ${publishedByDefaultSince}.`,
  )
}
