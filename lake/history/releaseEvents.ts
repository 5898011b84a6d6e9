import {documentAddress} from '../documentId.ts'
import {readRelease, releaseDocumentId} from '../release.ts'
import type {HistoryLog, LoggedChange} from './historyLog.ts'

interface EventBase {
  readonly timestamp: string
  readonly author: string
  readonly releaseName: string
}

/** What happened to a release. Changes of its title and the like are not events. */
export type ReleaseEvent = EventBase &
  (
    | {
        readonly type:
          | 'createRelease'
          | 'unscheduleRelease'
          | 'publishRelease'
          | 'archiveRelease'
          | 'unarchiveRelease'
      }
    | {readonly type: 'scheduleRelease'; readonly publishAt: string}
    | {
        readonly type: 'addDocumentToRelease' | 'discardDocumentFromRelease'
        readonly documentId: string
        readonly documentType: string
        readonly versionId: string
        readonly versionRevisionId: string
        readonly revisionId?: string
      }
  )

/** The events of a release, newest first, each with the `sequence` of its transaction. */
export function releaseEvents(
  log: HistoryLog,
  dataset: string,
  releaseId: string,
): {sequence: number; event: ReleaseEvent}[] {
  const documentIds = [releaseDocumentId(releaseId), ...log.idsBeginning(dataset, `versions.${releaseId}.`)]
  const events = log.transactions(dataset, {documentIds, newestFirst: false}).flatMap((transaction) => {
    const {sequence, id, timestamp, author} = transaction
    const base = {timestamp, author, releaseName: releaseId}
    const changes = log.changes(transaction, documentIds)
    const release = changes.find(({documentId}) => documentId === releaseDocumentId(releaseId))
    const ofRelease = release === undefined ? undefined : stateEvent(release)
    if (ofRelease !== undefined) return [{sequence, event: {...base, ...ofRelease}}]
    return changes.flatMap((change) => {
      const ofDocument = memberEvent(change, id)
      return ofDocument === undefined ? [] : [{sequence, event: {...base, ...ofDocument}}]
    })
  })
  return events.toReversed()
}

type WithoutBase<Event> = Event extends EventBase ? Omit<Event, keyof EventBase> : never

function stateEvent({before, after}: LoggedChange): WithoutBase<ReleaseEvent> | undefined {
  if (after === null) return undefined
  if (before === null) return {type: 'createRelease'}
  const was = readRelease(before)?.state
  const release = readRelease(after)
  if (release === undefined || release.state === was) return undefined
  if (release.state === 'scheduled') return {type: 'scheduleRelease', publishAt: release.publishAt ?? ''}
  if (release.state === 'published') return {type: 'publishRelease'}
  if (release.state === 'archived') return {type: 'archiveRelease'}
  return {type: was === 'archived' ? 'unarchiveRelease' : 'unscheduleRelease'}
}

function memberEvent(
  {documentId, before, after}: LoggedChange,
  transactionId: string,
): WithoutBase<ReleaseEvent> | undefined {
  const {publishedId} = documentAddress(documentId)
  if (before === null && after !== null) {
    return {
      type: 'addDocumentToRelease',
      documentId: publishedId,
      documentType: after._type,
      versionId: documentId,
      versionRevisionId: transactionId,
      revisionId: transactionId,
    }
  }
  if (before !== null && after === null) {
    return {
      type: 'discardDocumentFromRelease',
      documentId: publishedId,
      documentType: before._type,
      versionId: documentId,
      versionRevisionId: before._rev,
    }
  }
  return undefined
}
