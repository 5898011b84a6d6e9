import type {ClientConfig} from '@sanity/client'
import {argumentInvalid} from './ContentError.ts'
import type {ContentError} from './ContentError.ts'

/** What can be seen besides published documents: drafts laid over them, or releases by their ids, the topmost first. */
export type PreviewPerspective = 'drafts' | readonly string[]
export type Perspective = 'published' | PreviewPerspective

/** Every way in which a client says who it is. */
type Credentials = Pick<ClientConfig, 'token' | 'auth' | 'headers' | 'withCredentials'>

/**
 * The perspective that every request names.
 *
 * @throws ContentError `argument-invalid` when JavaScript passes another one, such as `raw`, which would mix drafts in; and
 *   when a client that may see drafts (it has a token or will get one, or sends the cookies of an editor) comes without one.
 */
export function readPerspective(perspective: Perspective | undefined, credentials: Credentials): Perspective {
  if (perspective === undefined) {
    // The client warns who reads `token` where `auth` stands in its place.
    const hasToken =
      credentials.auth !== undefined ||
      Boolean(credentials.token) ||
      Object.keys(credentials.headers ?? {}).some((name) => name.toLowerCase() === 'authorization')
    if (!hasToken && credentials.withCredentials !== true) return 'published'
    throw invalid(
      'published for a website or drafts for a preview, since the client may see drafts',
      hasToken ? 'a client with a token' : 'a client with credentials',
    )
  }
  const layers = typeof perspective === 'string' ? [perspective] : perspective
  const isKnown =
    Array.isArray(layers) &&
    layers.length > 0 &&
    layers.every(
      (layer) => layer === 'drafts' || layer === 'published' || (perspective !== layer && isRelease(layer)),
    )
  if (isKnown) return perspective
  throw invalid('published, drafts or a list of releases', perspective)
}

/** `raw` alone would show every version at once. */
const isRelease = (layer: unknown): boolean => typeof layer === 'string' && layer !== '' && layer !== 'raw'

const invalid = (expected: string, received: unknown): ContentError =>
  argumentInvalid('createReader', [
    {path: 'perspective', documentId: null, message: `expected ${expected}`, received},
  ])
