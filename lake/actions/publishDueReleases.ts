import type {Dataset} from '../dataset.ts'
import type {LakeContext} from '../lakeContext.ts'
import {readRelease, releaseDocumentId} from '../release.ts'
import {carryOut} from './commitActions.ts'
import {ActionError} from './errors.ts'
import {publishRelease} from './releaseActions.ts'

/**
 * Publishes every scheduled release whose time has come, in the name of whoever scheduled it. One that cannot be
 * published becomes active again and says why in its `error`, where the Studio shows it.
 */
export function publishDueReleases(lake: LakeContext): void {
  const scheduled = lake.datasets.flatMap((dataset) =>
    dataset.stored.ofType('system.release').flatMap((document) => {
      const release = readRelease(document)
      if (release?.state !== 'scheduled') return []
      return [{dataset, _id: document._id, publishAt: release.publishAt}]
    }),
  )
  if (scheduled.length === 0) return
  const now = lake.options.clock().getTime()
  for (const {dataset, _id, publishAt} of scheduled) {
    if (publishAt === undefined || Date.parse(publishAt) > now) continue
    try {
      publishDue(lake, dataset, _id)
    } catch (error) {
      lake.options.log(error)
    }
  }
}

function publishDue(lake: LakeContext, dataset: Dataset, documentId: string): void {
  const releaseId = documentId.slice(releaseDocumentId('').length)
  const [scheduling] = lake.options.store.history.transactions(dataset.name, {
    documentIds: [documentId],
    newestFirst: true,
    limit: 1,
  })
  const action = {actionType: 'sanity.action.release.publish', releaseId}
  const request = {author: scheduling?.author ?? '', asked: [action], dryRun: false}
  try {
    carryOut(lake, dataset, {...request, plans: [publishRelease(action)]})
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const set = {state: 'active', error: {message: error.message}}
    carryOut(lake, dataset, {
      ...request,
      plans: [() => [{patch: {id: documentId, set, unset: ['publishAt']}}]],
    })
  }
}
