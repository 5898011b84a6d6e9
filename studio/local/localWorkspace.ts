import type {AuthStore} from 'sanity'
import {createLakeAuth} from './lakeAuth.ts'
import {createLakeFetch} from './lakeFetch.ts'
import {createStreamSocket} from './streamSocket.ts'
import {withoutSanityServices} from './withoutSanityServices.ts'

/** The project that every lake serves unless told otherwise. */
const projectId = 'local'

/** What a workspace needs to work on a lake. */
export interface LocalWorkspace {
  readonly projectId: string
  readonly dataset: string
  readonly apiHost: string
  readonly auth: AuthStore
}

/** A workspace on the lake that served this page. */
export function localWorkspace({dataset}: {dataset: string}): LocalWorkspace {
  // The command line reads the configuration too, for the schema alone.
  const page = 'window' in globalThis ? globalThis.window : undefined
  if (page !== undefined) withoutSanityServices(page)
  const lakeUrl = page?.location.origin ?? 'http://127.0.0.1'
  const lakeFetch = createLakeFetch(createStreamSocket(lakeUrl))
  return {
    projectId,
    dataset,
    apiHost: lakeUrl,
    auth: createLakeAuth({lakeUrl, projectId, dataset, lakeFetch}),
  }
}
