import {documentAddress, documentIdAt, draftsLayer, publishedLayer} from '../documentId.ts'
import {marksUnpublishing, readRelease, releaseDocumentId, releaseOfVersion} from '../release.ts'
import type {HistoryLog, LoggedChange, LoggedTransaction} from './historyLog.ts'

interface EventBase {
  readonly timestamp: string
  readonly author: string
  /** The published id, which names the document whatever its drafts and versions. */
  readonly documentId: string
}

/** What happened to a document as a whole. Edits are not events: readers find them among the transactions. */
export type DocumentEvent = EventBase &
  (
    | {
        readonly type: 'createDocumentVersion' | 'deleteDocumentVersion'
        readonly versionId: string
        readonly versionRevisionId: string
        readonly releaseId?: string
      }
    | {
        readonly type: 'publishDocumentVersion'
        readonly revisionId: string
        readonly versionId: string
        readonly versionRevisionId: string
        readonly releaseId?: string
        readonly publishCause: 'document.publish' | 'release.publish' | 'release.schedule'
        readonly contributors: readonly string[]
      }
    | {
        readonly type: 'unpublishDocument'
        readonly versionId: string
        readonly versionRevisionId: string
        readonly releaseId?: string
      }
    | {
        readonly type: 'scheduleDocumentVersion'
        readonly versionId: string
        readonly versionRevisionId: string
        readonly releaseId: string
        readonly publishAt: string
        readonly state: 'pending' | 'unscheduled' | 'published'
      }
    | {
        readonly type: 'unscheduleDocumentVersion'
        readonly versionId: string
        readonly versionRevisionId: string
        readonly releaseId: string
      }
    | {readonly type: 'createLiveDocument' | 'updateLiveDocument'; readonly revisionId: string}
    | {readonly type: 'deleteDocumentGroup'}
  )

/**
 * The events of a published document, a draft or a version, newest first, each with the `sequence` of its
 * transaction. They are read off the transaction log, so that what a plain mutation did counts as well.
 */
export function documentEvents(
  log: HistoryLog,
  dataset: string,
  documentId: string,
): {sequence: number; event: DocumentEvent}[] {
  const {publishedId} = documentAddress(documentId)
  const versionIds = log
    .idsBeginning(dataset, 'versions.')
    .filter((id) => documentAddress(id).publishedId === publishedId)
  const releases = versionIds.map(releaseOfVersion).filter((id) => id !== undefined)
  const documentIds = [
    publishedId,
    documentIdAt({layer: draftsLayer, publishedId}),
    ...versionIds,
    ...releases.map(releaseDocumentId),
  ]

  const group = new DocumentGroup(documentId, publishedId)
  const events = log
    .transactions(dataset, {documentIds, newestFirst: false})
    .flatMap((transaction) =>
      group
        .follow(transaction, log.changes(transaction, documentIds))
        .map((event) => ({sequence: transaction.sequence, event})),
    )
  return events
    .map(({sequence, event}, at) => ({sequence, event: withOutcome(event, events.slice(at + 1))}))
    .toReversed()
}

/** An event that schedules a version says what has become of it since. */
function withOutcome(event: DocumentEvent, later: readonly {event: DocumentEvent}[]): DocumentEvent {
  if (event.type !== 'scheduleDocumentVersion') return event
  for (const {event: next} of later) {
    if (next.type === 'unscheduleDocumentVersion') return {...event, state: 'unscheduled'}
    if (next.type === 'publishDocumentVersion') return {...event, state: 'published'}
  }
  return event
}

/** A published document with its draft and versions, as one transaction after another leaves them. */
class DocumentGroup {
  readonly #documentId: string
  readonly #publishedId: string
  /** The revision of each draft and version that there is. */
  readonly #versions = new Map<string, string>()
  /** Who has written each draft and version since it was made. */
  readonly #contributors = new Map<string, Set<string>>()

  constructor(documentId: string, publishedId: string) {
    this.#documentId = documentId
    this.#publishedId = publishedId
  }

  /** The events of the next transaction. */
  follow(transaction: LoggedTransaction, changes: readonly LoggedChange[]): DocumentEvent[] {
    for (const {documentId, after} of changes) {
      if (documentAddress(documentId).publishedId !== this.#publishedId || documentId === this.#publishedId)
        continue
      if (after === null) this.#versions.delete(documentId)
      else this.#versions.set(documentId, after._rev)
      const contributors = this.#contributors.get(documentId) ?? new Set()
      this.#contributors.set(documentId, contributors.add(transaction.author))
    }
    const isPublished = this.#documentId === this.#publishedId
    const event = isPublished
      ? this.#publishedEvent(transaction, changes)
      : this.#versionEvent(transaction, changes)
    for (const {documentId, after} of changes) if (after === null) this.#contributors.delete(documentId)
    return event === undefined ? [] : [event]
  }

  #base({timestamp, author}: LoggedTransaction): EventBase {
    return {timestamp, author, documentId: this.#publishedId}
  }

  #publishedEvent(
    transaction: LoggedTransaction,
    changes: readonly LoggedChange[],
  ): DocumentEvent | undefined {
    const change = changes.find(({documentId}) => documentId === this.#publishedId)
    if (change === undefined) return undefined
    const base = this.#base(transaction)
    const removed = changes.find(({documentId, after}) => after === null && this.#isVersion(documentId))
    if (change.after === null) {
      if (removed?.before !== undefined && removed.before !== null && marksUnpublishing(removed.before)) {
        return {...base, ...versionOf(removed.documentId, removed.before._rev), type: 'unpublishDocument'}
      }
      const [left] = this.#versions
      if (left === undefined) return {...base, type: 'deleteDocumentGroup'}
      return {...base, ...versionOf(...left), type: 'unpublishDocument'}
    }
    if (removed !== undefined) return this.#publication(transaction, removed, changes)
    const type = change.before === null ? 'createLiveDocument' : 'updateLiveDocument'
    return {...base, type, revisionId: transaction.id}
  }

  #versionEvent(transaction: LoggedTransaction, changes: readonly LoggedChange[]): DocumentEvent | undefined {
    const change = changes.find(({documentId}) => documentId === this.#documentId)
    if (change === undefined) return this.#scheduleEvent(transaction, changes)
    const base = this.#base(transaction)
    if (change.before === null) {
      return {...base, ...versionOf(this.#documentId, transaction.id), type: 'createDocumentVersion'}
    }
    if (change.after !== null) return undefined
    const published = changes.find(({documentId}) => documentId === this.#publishedId)
    if (published !== undefined && published.after !== null)
      return this.#publication(transaction, change, changes)
    if (published !== undefined && this.#versions.size === 0 && !marksUnpublishing(change.before)) {
      return {...base, type: 'deleteDocumentGroup'}
    }
    return {...base, ...versionOf(this.#documentId, change.before._rev), type: 'deleteDocumentVersion'}
  }

  #publication(
    transaction: LoggedTransaction,
    {documentId, before}: LoggedChange,
    changes: readonly LoggedChange[],
  ): DocumentEvent {
    const releaseId = releaseOfVersion(documentId)
    const release = changes.find(
      (change) => releaseId !== undefined && change.documentId === releaseDocumentId(releaseId),
    )
    return {
      ...this.#base(transaction),
      ...versionOf(documentId, before?._rev ?? transaction.id),
      type: 'publishDocumentVersion',
      revisionId: transaction.id,
      publishCause:
        release === undefined
          ? 'document.publish'
          : readRelease(release.before)?.state === 'scheduled'
            ? 'release.schedule'
            : 'release.publish',
      contributors: [...(this.#contributors.get(documentId) ?? [])],
    }
  }

  #scheduleEvent(
    transaction: LoggedTransaction,
    changes: readonly LoggedChange[],
  ): DocumentEvent | undefined {
    const releaseId = releaseOfVersion(this.#documentId)
    const revision = this.#versions.get(this.#documentId)
    if (releaseId === undefined || revision === undefined) return undefined
    const change = changes.find(({documentId}) => documentId === releaseDocumentId(releaseId))
    const before = readRelease(change?.before)
    const after = readRelease(change?.after)
    const event = {
      ...this.#base(transaction),
      versionId: this.#documentId,
      versionRevisionId: revision,
      releaseId,
    }
    if (before?.state === 'active' && after?.state === 'scheduled') {
      return {...event, type: 'scheduleDocumentVersion', publishAt: after.publishAt ?? '', state: 'pending'}
    }
    if (before?.state === 'scheduled' && after?.state === 'active')
      return {...event, type: 'unscheduleDocumentVersion'}
    return undefined
  }

  #isVersion(id: string): boolean {
    const {layer, publishedId} = documentAddress(id)
    return layer !== publishedLayer && publishedId === this.#publishedId
  }
}

function versionOf(
  versionId: string,
  versionRevisionId: string,
): {versionId: string; versionRevisionId: string; releaseId?: string} {
  const releaseId = releaseOfVersion(versionId)
  return {versionId, versionRevisionId, ...(releaseId === undefined ? {} : {releaseId})}
}
