import {lookup, mimes} from 'mrmime'

const unknownType = 'application/octet-stream'

/** The extension and the MIME type of a file that is no image, from its name and from what the sender says. */
export function fileType(
  filename: string | undefined,
  contentType: string | undefined,
): {extension: string; mimeType: string} {
  const [, ending] = /\.([a-z0-9]{1,10})$/i.exec(filename ?? '') ?? []
  const [said] = /^[a-z]+\/[\w.+-]+/i.exec(contentType ?? '') ?? []
  const known = said === undefined || said === unknownType ? undefined : said.toLowerCase()
  const extension = ending?.toLowerCase() ?? Object.keys(mimes).find((name) => mimes[name] === known) ?? 'bin'
  return {extension, mimeType: known ?? lookup(extension) ?? unknownType}
}

/** Types that a browser shows without running anything in them. */
const inert =
  /^(?:image\/(?!svg)[\w.+-]+|audio\/[\w.+-]+|video\/[\w.+-]+|font\/[\w.+-]+|text\/(?:plain|csv|vtt)|application\/(?:pdf|json|zip|gzip|octet-stream))$/

/**
 * The headers that keep uploaded bytes from running as a page of this server: browsers hold to the type,
 * and what can carry scripts (SVG, HTML, XML) gets an origin of its own without scripts.
 */
export function safeTypeHeaders(mimeType: string): Record<string, string> {
  const type = /^[a-z]+\/[\w.+-]+$/.test(mimeType) ? mimeType : unknownType
  return {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    ...(inert.test(type)
      ? {}
      : {'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'"}),
  }
}

/** Types that a browser would open as a page, though nobody uploads them to be one on this server. */
export function isPage(mimeType: string): boolean {
  return !inert.test(mimeType) && !mimeType.startsWith('image/')
}
