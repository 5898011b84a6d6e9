import {commitTransaction} from '../commitTransaction.ts'
import type {Dataset} from '../dataset.ts'
import {documentAddress} from '../documentId.ts'
import {InsufficientPermissionFailure, MutationFailure} from '../errors.ts'
import type {HistoryLog} from '../history/historyLog.ts'
import type {LakeContext} from '../lakeContext.ts'
import {isObject, type LakeDocument} from '../lakeDocument.ts'
import type {OpenTransaction} from '../openTransaction.ts'
import {releaseOfVersion} from '../release.ts'
import {type Caller, identityOf, isAllowed} from '../role.ts'
import {byId} from '../sortedDocuments.ts'
import type {ActionContext, ActionPlan, ReadAction} from './defineAction.ts'
import {
  createDocument,
  deleteDocument,
  discardDraft,
  editDocument,
  publishDocument,
  replaceDraft,
  unpublishDocument,
} from './documentActions.ts'
import {ActionError, InvalidActionFailure} from './errors.ts'
import {
  archiveRelease,
  createRelease,
  deleteRelease,
  editRelease,
  importRelease,
  publishRelease,
  scheduleRelease,
  unarchiveRelease,
  unscheduleRelease,
} from './releaseActions.ts'
import {createVersion, discardVersion, replaceVersion, unpublishVersion} from './versionActions.ts'

/** Every action that the lake carries out. */
const actions: ReadonlyMap<string, ReadAction> = new Map([
  ['sanity.action.document.create', createDocument],
  ['sanity.action.document.edit', editDocument],
  ['sanity.action.document.replaceDraft', replaceDraft],
  ['sanity.action.document.publish', publishDocument],
  ['sanity.action.document.unpublish', unpublishDocument],
  ['sanity.action.document.discard', discardDraft],
  ['sanity.action.document.delete', deleteDocument],
  ['sanity.action.document.version.create', createVersion],
  ['sanity.action.document.version.discard', discardVersion],
  ['sanity.action.document.version.replace', replaceVersion],
  ['sanity.action.document.version.unpublish', unpublishVersion],
  ['sanity.action.release.create', createRelease],
  ['sanity.action.release.edit', editRelease],
  ['sanity.action.release.publish', publishRelease],
  ['sanity.action.release.archive', archiveRelease],
  ['sanity.action.release.unarchive', unarchiveRelease],
  ['sanity.action.release.schedule', scheduleRelease],
  ['sanity.action.release.unschedule', unscheduleRelease],
  ['sanity.action.release.delete', deleteRelease],
  ['sanity.action.release.import', importRelease],
])

export interface ActionRequest {
  readonly actions: readonly unknown[]
  readonly transactionId?: string | undefined
  readonly dryRun: boolean
}

/**
 * Carries out the actions of a caller as one transaction, each on what those before it have left, and
 * gives its id; see `commitTransaction`.
 *
 * @throws ActionError, TransactionIdReusedError
 */
export function commitActions(
  lake: LakeContext,
  dataset: Dataset,
  caller: Caller,
  request: ActionRequest,
): {transactionId: string} {
  const plans = request.actions.map((action, index) => {
    try {
      return readAction(action, caller)
    } catch (error) {
      throw error instanceof MutationFailure ? new ActionError({index, failure: error}) : error
    }
  })
  return carryOut(lake, dataset, {
    ...request,
    plans,
    author: identityOf(caller),
    asked: request.actions,
  })
}

interface PlannedActions {
  readonly plans: readonly ActionPlan[]
  readonly transactionId?: string | undefined
  readonly author: string
  /** What was asked for, as it came. */
  readonly asked: readonly unknown[]
  readonly dryRun: boolean
}

/** Carries out actions that have been read, as one transaction; see `commitTransaction`. */
export function carryOut(
  lake: LakeContext,
  dataset: Dataset,
  {plans, transactionId, author, asked, dryRun}: PlannedActions,
): {transactionId: string} {
  const answer = commitTransaction(lake, dataset, {
    transactionId,
    author,
    asked,
    steps: plans.map((plan) => (transaction) => {
      const context = contextOf(transaction, dataset, lake.options.store.history)
      for (const mutation of plan(context)) transaction.apply(mutation)
    }),
    dryRun,
    fail: (...failed) => new ActionError(...failed),
  })
  return {transactionId: answer.transactionId}
}

function readAction(input: unknown, caller: Caller): ActionPlan {
  for (const permission of ['create', 'update'] as const) {
    if (!isAllowed(caller, permission)) throw new InsufficientPermissionFailure(permission)
  }
  const type = isObject(input) ? input['actionType'] : undefined
  const read = typeof type === 'string' ? actions.get(type) : undefined
  if (read !== undefined) return read(input)
  throw new InvalidActionFailure(
    `Unknown actionType ${JSON.stringify(type)}. Use one of ${[...actions.keys()].join(', ')}.`,
  )
}

function contextOf(transaction: OpenTransaction, dataset: Dataset, history: HistoryLog): ActionContext {
  const left = (
    stored: readonly LakeDocument[],
    isMeant: (id: string) => boolean,
  ): readonly LakeDocument[] => {
    const untouched = stored.filter(({_id}) => !transaction.pending.has(_id))
    const touched = [...transaction.pending.values()].filter((document) => document !== null)
    return [...untouched, ...touched].filter(({_id}) => isMeant(_id)).toSorted(byId)
  }
  return {
    timestamp: transaction.timestamp,
    read: (id) => transaction.read(id),
    versionsOf: (publishedId) =>
      left(
        dataset.stored.versionsOf(publishedId),
        (id) => id !== publishedId && documentAddress(id).publishedId === publishedId,
      ),
    versionsIn: (releaseId) => left(dataset.stored.all(), (id) => releaseOfVersion(id) === releaseId),
    lastRevision: (id) => history.lastRevision(dataset.name, id),
  }
}
