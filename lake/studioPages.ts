import {serveStatic} from '@hono/node-server/serve-static'
import {Hono} from 'hono'
import {apiVersionPattern} from './apiVersion.ts'
import {ForeignPageError} from './errors.ts'

/** Where the studio asks for its token. */
export const studioTokenPath = '/studio-token'

const immutable = 'public, max-age=31536000, immutable'

/** Paths that a browser may open in a tab and that are not the studio's. */
const otherPaths = new RegExp(`^/+(?:${apiVersionPattern}|images|files)/`)

/**
 * A built Studio: its files, and its page for every other address, since it finds its way by the path.
 * Its pages alone are given the token: browsers say which page a request comes from in `Sec-Fetch-Site`
 * (https://www.w3.org/TR/fetch-metadata/), which no script can change, and nothing here allows CORS or framing.
 */
export function studioPages({directory, token}: {directory: string; token: string}): Hono {
  const page = serveStatic({root: directory, path: 'index.html'})
  const files = serveStatic({root: directory})
  return new Hono()
    .get(studioTokenPath, (c) => {
      if (c.req.header('sec-fetch-site') !== 'same-origin') throw new ForeignPageError()
      return c.json({token}, 200, {
        'Cache-Control': 'no-store',
        'Cross-Origin-Resource-Policy': 'same-origin',
      })
    })
    .get('*', async (c, next) => {
      if (otherPaths.test(c.req.path)) return next()
      c.header('X-Content-Type-Options', 'nosniff')
      c.header('Cross-Origin-Resource-Policy', 'same-origin')
      const file = c.req.path === '/' ? undefined : await files(c, async () => {})
      // The builder puts a hash into the names of these.
      if (c.req.path.startsWith('/static/')) file?.headers.set('Cache-Control', immutable)
      if (file !== undefined) return file
      if (!(c.req.header('accept') ?? '').includes('text/html')) return next()
      c.header('Cache-Control', 'no-cache')
      c.header('Content-Security-Policy', "frame-ancestors 'none'")
      return page(c, next)
    })
}
