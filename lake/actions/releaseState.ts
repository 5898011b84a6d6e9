import type {DocumentIndex} from '../documentIndex.ts'
import type {DocumentChange} from '../openTransaction.ts'
import {readRelease, type Release, releaseDocumentId, releaseOfVersion} from '../release.ts'
import type {ActionContext} from './defineAction.ts'
import {MissingDocumentFailure, ReleaseStateFailure} from './errors.ts'

/** The release, in one of these states. Throws a `MissingDocumentFailure` or a `ReleaseStateFailure`. */
export function requireRelease(
  context: ActionContext,
  releaseId: string,
  states: readonly Release['state'][],
  advice: string,
): Release {
  const id = releaseDocumentId(releaseId)
  const release = readRelease(context.read(id))
  if (release === undefined) throw new MissingDocumentFailure(id, `Create the release "${releaseId}" first.`)
  if (!states.includes(release.state)) throw new ReleaseStateFailure(releaseId, release.state, advice)
  return release
}

/** Throws a `ReleaseStateFailure` when the release of a new version takes no more. Versions may stand outside any release. */
export function requireOpenRelease(context: ActionContext, versionId: string): void {
  const releaseId = releaseOfVersion(versionId)
  if (releaseId === undefined) return
  const state = readRelease(context.read(releaseDocumentId(releaseId)))?.state ?? 'active'
  if (state !== 'active') throw new ReleaseStateFailure(releaseId, state, adviceFor(state))
}

/**
 * Failures for every version that a transaction has changed although its release is scheduled: until the release is
 * published or unscheduled, its content is settled.
 */
export function checkReleases(
  changes: readonly DocumentChange[],
  index: DocumentIndex,
): readonly ReleaseStateFailure[] {
  const changed = new Set(changes.map(({documentId}) => documentId))
  return changes.flatMap(({documentId, before}) => {
    const releaseId = releaseOfVersion(documentId)
    if (releaseId === undefined || before === null || changed.has(releaseDocumentId(releaseId))) return []
    const state = readRelease(index.get(releaseDocumentId(releaseId)))?.state
    return state === 'scheduled' ? [new ReleaseStateFailure(releaseId, state, adviceFor(state))] : []
  })
}

function adviceFor(state: Release['state']): string {
  return state === 'scheduled' ? 'Unschedule it before you change its documents.' : 'Use another release.'
}
