import type {ClientConfig, SanityClient} from '@sanity/client'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'

/** What becomes of a request on its way to the lake: `pass` lets it through. */
export type Line = (request: Request, pass: () => Promise<Response>) => Promise<Response>

export interface Visitor {
  readonly client: SanityClient
  readonly requests: readonly URL[]
  /** How often a question was asked: each asks for the page, and for the clinic's own words. */
  readonly readings: () => number
}

export const isQuery = ({pathname}: {pathname: string}): boolean => pathname.includes('/data/query/')
export const isLive = ({pathname}: {pathname: string}): boolean => pathname.includes('/data/live/')

/** A client like another one, in a browser, with a line of its own to the lake. Its requests are written down. */
export function visitor(
  lake: LakeUnderTest,
  client: SanityClient,
  line: Line = (_request, pass) => pass(),
): Visitor {
  const requests: URL[] = []
  const resolveFetch: ClientConfig['resolveFetch'] = () => (url, init) => {
    const request = new Request(url, init)
    const asked = new URL(request.url)
    requests.push(asked)
    request.headers.set('origin', lake.apiHost)
    const address = new URL(asked.pathname + asked.search, lake.apiHost)
    return line(request, () => lake.fetch(new Request(address, request)))
  }
  return {
    client: client.withConfig({resolveFetch}),
    requests,
    readings: () => requests.filter(isQuery).length / 2,
  }
}
