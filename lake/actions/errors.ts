import {type FailedMutation, MutationFailure, TransactionError} from '../errors.ts'

/** Actions that were not carried out. The client shows every item. */
export class ActionError extends TransactionError {
  readonly code = 'action'
  readonly type = 'actionError'
  constructor(first: FailedMutation, ...others: readonly FailedMutation[]) {
    super(`The action(s) failed: ${first.failure.message}`, first, ...others)
  }
}

/** An action that cannot be read, or whose ids do not belong together. */
export class InvalidActionFailure extends MutationFailure {
  readonly code = 'invalidActionError'
  readonly status = 400
}

/** The document that an action works on is not there. */
export class MissingDocumentFailure extends MutationFailure {
  readonly code = 'documentNotFoundError'
  readonly status = 404
  readonly id: string
  constructor(id: string, advice: string) {
    super(`The document with the ID "${id}" was not found. ${advice}`)
    this.id = id
  }
  override details(): object {
    return {id: this.id}
  }
}

/** A draft or a version would be left behind by the deletion of its document. */
export class VersionsLeftFailure extends MutationFailure {
  readonly code = 'documentHasVersionsError'
  readonly status = 409
  readonly id: string
  readonly versionIds: readonly string[]
  constructor(id: string, versionIds: readonly string[]) {
    const left = versionIds.map((versionId) => `"${versionId}"`).join(', ')
    super(
      `Document "${id}" cannot be deleted without ${left}. Name them in includeDrafts, or discard them first.`,
    )
    this.id = id
    this.versionIds = versionIds
  }
  override details(): object {
    return {id: this.id, versionIDs: this.versionIds}
  }
}

/** The release is in a state in which this cannot be done. */
export class ReleaseStateFailure extends MutationFailure {
  readonly code = 'releaseStateError'
  readonly status = 409
  readonly releaseId: string
  readonly state: string
  constructor(releaseId: string, state: string, advice: string) {
    super(`Release "${releaseId}" is ${state}. ${advice}`)
    this.releaseId = releaseId
    this.state = state
  }
  override details(): object {
    return {releaseId: this.releaseId, state: this.state}
  }
}
