import type {WorkspaceOptions} from 'sanity'
import {createLakeAuth} from './lakeAuth.ts'
import {createLakeFetch} from './lakeFetch.ts'
import {createStreamSocket} from './streamSocket.ts'
import {withoutSanityServices} from './withoutSanityServices.ts'

/** The project that every lake serves unless told otherwise. */
const projectId = 'local'

/**
 * What Sanity offers with a paid plan or as an app beside the Studio, and a lake does not have. Hidden, so that an
 * editor is offered nothing that cannot work.
 */
const hidden = {
  announcements: {enabled: false},
  apps: {canvas: {enabled: false}},
  document: {comments: {enabled: false}},
  mediaLibrary: {enabled: false},
  releases: {enabled: false},
  scheduledDrafts: {enabled: false},
  scheduledPublishing: {enabled: false},
  tasks: {enabled: false},
} satisfies Partial<WorkspaceOptions>

/** What a workspace needs to work on the lake that served this page. */
export function localWorkspace({dataset}: {dataset: string}) {
  // The command line reads the configuration too, for the schema alone, and has a window that is no page.
  const page = 'window' in globalThis && 'fetch' in globalThis.window ? globalThis.window : undefined
  if (page !== undefined) withoutSanityServices(page)
  const lakeUrl = page?.location.origin ?? 'http://127.0.0.1'
  const lakeFetch = createLakeFetch(createStreamSocket(lakeUrl))
  return {
    ...hidden,
    projectId,
    dataset,
    apiHost: lakeUrl,
    auth: createLakeAuth({lakeUrl, projectId, dataset, lakeFetch}),
  } satisfies Partial<WorkspaceOptions>
}
