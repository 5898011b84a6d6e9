import {commitTransaction, type TransactionAnswer} from './commitTransaction.ts'
import type {Dataset} from './dataset.ts'
import {InsufficientPermissionFailure, MutationError} from './errors.ts'
import {generateArrayKeys} from './generateArrayKeys.ts'
import type {LakeContext} from './lakeContext.ts'
import {type Mutation, parseMutation} from './mutation.ts'
import {type Caller, identityOf, isAllowed} from './role.ts'

export interface MutationRequest {
  readonly mutations: readonly unknown[]
  readonly transactionId?: string | undefined
  readonly autoGenerateArrayKeys: boolean
  readonly dryRun: boolean
}

/**
 * Applies the mutations of a caller as one transaction; see `commitTransaction`.
 *
 * @throws MutationError, TransactionIdReusedError, QueryParseError, QueryNotSupportedError
 */
export function commitMutations(
  lake: LakeContext,
  dataset: Dataset,
  caller: Caller,
  request: MutationRequest,
): TransactionAnswer {
  const parsed = request.mutations.map(parseMutation)
  for (const [index, mutation] of parsed.entries()) checkPermission(mutation, index, caller)

  const newKey = (): string => lake.options.newId().replaceAll('-', '').slice(0, 12)
  const mutations = request.autoGenerateArrayKeys
    ? parsed.map((mutation) => generateArrayKeys(mutation, newKey))
    : parsed
  return commitTransaction(lake, dataset, {
    transactionId: request.transactionId,
    author: identityOf(caller),
    asked: request.mutations,
    steps: mutations.map((mutation) => (transaction) => transaction.apply(mutation)),
    dryRun: request.dryRun,
    fail: (...failed) => new MutationError(...failed),
  })
}

function checkPermission(mutation: Mutation, index: number, caller: Caller): void {
  const permission = 'patch' in mutation || 'delete' in mutation ? 'update' : 'create'
  if (isAllowed(caller, permission)) return
  throw new MutationError({index, failure: new InsufficientPermissionFailure(permission)})
}
