import {commitTransaction} from '../commitTransaction.ts'
import type {Dataset} from '../dataset.ts'
import {InsufficientPermissionFailure, MutationFailure} from '../errors.ts'
import type {LakeContext} from '../lakeContext.ts'
import {isObject} from '../lakeDocument.ts'
import type {OpenTransaction} from '../openTransaction.ts'
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

/** Every action that the lake carries out. */
const actions: ReadonlyMap<string, ReadAction> = new Map([
  ['sanity.action.document.create', createDocument],
  ['sanity.action.document.edit', editDocument],
  ['sanity.action.document.replaceDraft', replaceDraft],
  ['sanity.action.document.publish', publishDocument],
  ['sanity.action.document.unpublish', unpublishDocument],
  ['sanity.action.document.discard', discardDraft],
  ['sanity.action.document.delete', deleteDocument],
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
  const {transactionId} = commitTransaction(lake, dataset, {
    transactionId: request.transactionId,
    author: identityOf(caller),
    asked: request.actions,
    steps: plans.map((plan) => (transaction) => {
      for (const mutation of plan(contextOf(transaction, dataset))) transaction.apply(mutation)
    }),
    dryRun: request.dryRun,
    fail: (...failed) => new ActionError(...failed),
  })
  return {transactionId}
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

function contextOf(transaction: OpenTransaction, dataset: Dataset): ActionContext {
  return {
    read: (id) => transaction.read(id),
    documents: () => {
      const untouched = dataset.stored.all().filter(({_id}) => !transaction.pending.has(_id))
      const touched = [...transaction.pending.values()].filter((document) => document !== null)
      return [...untouched, ...touched].toSorted(byId)
    },
  }
}
