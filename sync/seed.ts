import {isHttpError} from '@sanity/client'
import type {Mutation, SanityClient} from '@sanity/client'
import * as z from 'zod'
import {seedBatches} from './seedBatches.ts'
import {planSeed, storedDocument, strongReferences} from './seedPlan.ts'
import type {Found, KeptDocument, Step} from './seedPlan.ts'
import {contentHash, recordId, recordOf, storedRecord} from './seedRecord.ts'
import type {ContentDocument} from './toDocument.ts'

export {keptReasons} from './seedPlan.ts'
export type {KeptDocument} from './seedPlan.ts'

export interface SeedOptions {
  /** A client with a token that may write. */
  readonly client: Pick<SanityClient, 'getDocuments' | 'mutate'>
  readonly documents: readonly ContentDocument[]
  /** Told after each transaction how many documents are dealt with, of how many. */
  readonly onProgress?: (progress: {readonly done: number; readonly total: number}) => void
}

/** What became of the documents: counts, and each document that was left alone with the reason. */
export interface SeedResult {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly kept: readonly KeptDocument[]
}

/** Others write to the dataset faster than seeding can plan, or the dataset refuses a document for a lasting reason. */
export class SeedConflictError extends Error {
  override readonly name = 'SeedConflictError'

  constructor(ids: readonly string[], cause: Error) {
    super(
      `The dataset refused to write ${ids.join(', ')}, and went on refusing after a new look at it: ${cause.message} ` +
        'Run the seeding again when nobody is editing.',
      {cause},
    )
  }
}

/** How often the plan is made anew after someone wrote to the dataset in the middle of a run. */
const maxRounds = 5

/** Ids asked for at once: they stand in the address of the request, which servers limit to some kilobytes. */
const idsAtOnce = 60

/**
 * Brings a dataset up to the documents. Creates what is missing and changes what nobody else touched, in transactions that
 * each leave the dataset whole; a run that is cut off is completed by the next. A document whose content is not what seeding
 * last wrote (see `seedRecord`) is never written: it is in `kept`. A second run with the same documents writes nothing.
 *
 * @throws SeedConflictError, and the errors of `@sanity/client` when the dataset cannot be reached or written
 */
export const seed = async ({client, documents, onProgress}: SeedOptions): Promise<SeedResult> => {
  const written = new Map<string, 'created' | 'changed'>()
  for (let round = 1; ; round++) {
    const steps = await plan(client, documents)
    const writes = steps.filter((step) => step.kind !== 'unchanged' && step.kind !== 'keep')
    let done = documents.length - writes.length
    onProgress?.({done, total: documents.length})
    const refusal = await firstRefusal(seedBatches(writes), async (batch) => {
      await client.mutate(batch.flatMap(mutationsOf), {returnDocuments: false, autoGenerateArrayKeys: false})
      for (const {kind, document} of batch) {
        if (kind !== 'record') written.set(document._id, kind === 'create' ? 'created' : 'changed')
      }
      done += batch.length
      onProgress?.({done, total: documents.length})
    })
    if (refusal === undefined) return resultOf(steps, written)
    if (round === maxRounds) throw new SeedConflictError(refusal.ids, refusal.error)
  }
}

const plan = async (
  client: SeedOptions['client'],
  documents: readonly ContentDocument[],
): Promise<Step[]> => {
  const own = new Set(documents.map(({_id}) => _id))
  const others = documents.flatMap(strongReferences).filter((id) => !own.has(id))
  const ids = documents.flatMap(({_id}) => [_id, `drafts.${_id}`, recordId(_id)])
  const stored = await readDocuments(client, [...ids, ...new Set(others)])
  const found = (id: string): Found => ({
    stored: storedDocument.safeParse(stored.get(id)).data,
    draft: stored.has(`drafts.${id}`),
    record: storedRecord.safeParse(stored.get(recordId(id))).data,
  })
  return planSeed(documents, found, (id) => stored.has(id))
}

const readDocuments = async (client: SeedOptions['client'], ids: readonly string[]) => {
  const stored = new Map<string, unknown>()
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    for (const document of await client.getDocuments(ids.slice(start, start + idsAtOnce))) {
      if (document !== null) stored.set(document._id, document)
    }
  }
  return stored
}

type Write = Exclude<Step, {kind: 'unchanged' | 'keep'}>

/** The mutations of one document and its record. Each is refused when someone wrote in between. */
const mutationsOf = (step: Write): Mutation[] => {
  const {document} = step
  const record = recordOf(document)
  const {_id: id, content, hash} = record
  const patchRecord = (revision: string): Mutation => ({
    patch: {id, ifRevisionID: revision, set: {content, hash}},
  })
  switch (step.kind) {
    case 'create':
      return [{create: document}, {create: record}]
    case 'change':
      return [
        {patch: {id: document._id, ifRevisionID: step.stored._rev, ...difference(step.stored, document)}},
        patchRecord(step.recordRevision),
      ]
    case 'record':
      return [step.recordRevision === undefined ? {create: record} : patchRecord(step.recordRevision)]
    default:
      return step satisfies never
  }
}

const systemFields = ['_id', '_type', '_rev', '_createdAt', '_updatedAt']

/** The patch that turns a stored document into the one of the file. */
const difference = (stored: Readonly<Record<string, unknown>>, document: ContentDocument) => {
  const fields = Object.entries(document).filter(([name]) => !systemFields.includes(name))
  const set = fields.filter(([name, value]) => contentHash({value}) !== contentHash({value: stored[name]}))
  const unset = Object.keys(stored).filter(
    (name) => !systemFields.includes(name) && document[name] === undefined,
  )
  return {
    ...(set.length > 0 ? {set: Object.fromEntries(set)} : {}),
    ...(unset.length > 0 ? {unset} : {}),
  }
}

const mutationError = z.object({error: z.object({type: z.literal('mutationError')})})

/** Whether the dataset is not as it was when the plan was made: a revision moved, or a document came or went. */
const isConflict = (error: unknown): error is Error => {
  if (!(error instanceof Error) || !isHttpError(error)) return false
  const {statusCode, response} = error
  return statusCode === 409 || (statusCode === 404 && mutationError.safeParse(response.body).success)
}

/** Commits batches until one is refused because of a conflict. */
const firstRefusal = async (batches: readonly Write[][], commit: (batch: Write[]) => Promise<void>) => {
  for (const batch of batches) {
    try {
      await commit(batch)
    } catch (error) {
      if (!isConflict(error)) throw error
      return {ids: batch.map(({document}) => document._id), error}
    }
  }
  return undefined
}

const resultOf = (
  steps: readonly Step[],
  written: ReadonlyMap<string, 'created' | 'changed'>,
): SeedResult => {
  const count = (what: 'created' | 'changed'): number =>
    [...written.values()].filter((one) => one === what).length
  const kept = steps.flatMap((step) =>
    step.kind === 'keep' ? [{id: step.document._id, reason: step.reason}] : [],
  )
  const keptUnwritten = kept.filter(({id}) => !written.has(id))
  return {
    created: count('created'),
    changed: count('changed'),
    unchanged: steps.length - written.size - keptUnwritten.length,
    kept,
  }
}
