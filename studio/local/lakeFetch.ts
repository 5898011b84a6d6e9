import type {ClientConfig} from '@sanity/client'
import {streamPathPattern} from '../../lake/socket/streamFrames.ts'
import type {StreamSocket} from './streamSocket.ts'

/** What `@sanity/client` sends its requests with. */
export type ClientFetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

/** Sends event streams over the stream socket, and everything else as the browser does. */
export function createLakeFetch(streams: StreamSocket): ClientFetch {
  return (url, init) => {
    const {pathname} = new URL(url)
    if (!streamPathPattern.test(pathname)) return fetch(url, init)
    const headers = Object.fromEntries(new Headers(init?.headers))
    return streams.fetch(url, {headers, signal: init?.signal})
  }
}
