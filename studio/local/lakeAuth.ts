import {createClient, type SanityClient} from '@sanity/client'
import {defer, map, type Observable, retry, shareReplay, switchMap, throwError, timer} from 'rxjs'
import type {AuthStore, CurrentUser} from 'sanity'
import * as z from 'zod/mini'
import type {ClientFetch} from './lakeFetch.ts'

/** Milliseconds between two attempts to reach a lake that does not answer. */
const retryDelay = 1000

const tokenAnswer = z.object({token: z.string()})
const userAnswer = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  roles: z.array(z.object({name: z.string(), title: z.string()})),
})

/** The page was not served by a lake. */
export class NoStudioTokenError extends Error {
  override readonly name = 'NoStudioTokenError'
  constructor(status: number) {
    super(
      `This server gave the studio no token (HTTP ${status}). Without SANITY_STUDIO_PROJECT_ID, a studio works on the lake that serves it: run "npm start" and open the address it prints. For a project at sanity.io, set SANITY_STUDIO_PROJECT_ID and build again.`,
    )
  }
}

/**
 * Signs the editor in with the token that the lake gives to its own pages, so that nobody has to log in. A lake
 * that does not answer is asked again.
 */
export function createLakeAuth({
  lakeUrl,
  projectId,
  dataset,
  lakeFetch,
}: {
  lakeUrl: string
  projectId: string
  dataset: string
  lakeFetch: ClientFetch
}): AuthStore {
  const connect = (token: string): SanityClient =>
    createClient({
      projectId,
      dataset,
      token,
      apiHost: lakeUrl,
      apiVersion: '2025-02-19',
      useProjectHostname: false,
      useCdn: false,
      // As the studio's own sign-in does: it looks for drafts too, unless it says otherwise.
      perspective: 'raw',
      ignoreBrowserTokenWarning: true,
      requestTagPrefix: 'sanity.studio',
      resolveFetch: () => lakeFetch,
    })

  const token = persistently(() => fetchToken(new URL('/studio-token', lakeUrl))).pipe(shareReplay(1))
  const state = token.pipe(
    map(connect),
    switchMap((client) =>
      persistently(() => fetchCurrentUser(client)).pipe(
        map((currentUser) => ({authenticated: true, currentUser, client})),
      ),
    ),
    shareReplay(1),
  )
  return {state, token}
}

async function fetchToken(address: URL): Promise<string> {
  const response = await fetch(address, {cache: 'no-store'})
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  if (!response.ok || !isJson) throw new NoStudioTokenError(response.status)
  return tokenAnswer.parse(await response.json()).token
}

async function fetchCurrentUser(client: SanityClient): Promise<CurrentUser> {
  return userAnswer.parse(await client.request<unknown>({url: '/users/me', tag: 'users.get-current'}))
}

/** Asks until there is an answer. What the lake answers is final; that it does not answer is not. */
function persistently<Answer>(ask: () => Promise<Answer>): Observable<Answer> {
  return defer(ask).pipe(
    retry({
      delay: (error) => (error instanceof TypeError ? timer(retryDelay) : throwError(() => error)),
    }),
  )
}
