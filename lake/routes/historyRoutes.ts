import {Hono} from 'hono'
import * as z from 'zod'
import {requirePermission} from '../authenticate.ts'
import type {Dataset} from '../dataset.ts'
import {documentEvents} from '../history/documentEvents.ts'
import {UnknownTransactionError} from '../history/errors.ts'
import {releaseEvents} from '../history/releaseEvents.ts'
import {transactionLine} from '../history/transactionLine.ts'
import type {LakeContext} from '../lakeContext.ts'
import {type LakeEnvironment, type LakeRequestContext, readParameters} from './environment.ts'

/** The log compares times as text: all have the form that `toISOString` writes. */
const time = z.iso.datetime({offset: true}).transform((text) => new Date(text).toISOString())
const limit = z.coerce.number().int().min(1).max(1000)

const transactionOptions = z.object({
  excludeMutations: z.stringbool().default(false),
  /** Accepted and not needed: a line never holds whole documents beside the mutations. */
  excludeContent: z.stringbool().optional(),
  includeIdentifiedDocumentsOnly: z.stringbool().default(false),
  effectFormat: z.literal('mendoza').optional(),
  reverse: z.stringbool().default(false),
  limit: limit.default(100),
  // Both ends are included; clients send an empty one for "from the beginning".
  fromTransaction: z.string().optional(),
  toTransaction: z.string().optional(),
  fromTime: time.optional(),
  toTime: time.optional(),
  authors: z.string().optional(),
})
const revisionOptions = z
  .object({
    revision: z.string().optional(),
    time: time.optional(),
    lastRevision: z.stringbool().optional(),
  })
  .refine((options) => Object.values(options).filter((value) => value !== undefined).length <= 1, {
    error: 'only one of "revision", "time" and "lastRevision" can be asked for',
  })
const eventOptions = z.object({
  limit: limit.default(100),
  nextCursor: z.coerce.number().int().optional(),
})

/**
 * `/data/history`, https://www.sanity.io/docs/http-reference/history: transactions as newline-delimited
 * JSON, documents as they were, and the events that the Studio's history panel shows.
 */
export function historyRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  const log = lake.options.store.history

  const sequenceOf = (dataset: Dataset, transactionId: string | undefined): number | undefined => {
    if (transactionId === undefined || transactionId === '') return undefined
    const sequence = log.sequenceOf(dataset.name, transactionId)
    if (sequence === undefined) throw new UnknownTransactionError(transactionId)
    return sequence
  }

  const transactions = (
    c: LakeRequestContext,
    name: string,
    documentIds: readonly string[] | undefined,
  ): Response => {
    requirePermission(c.get('caller'), 'history')
    const options = readParameters(c, transactionOptions)
    const dataset = lake.dataset(name)
    const lines = log
      .transactions(dataset.name, {
        documentIds,
        from: sequenceOf(dataset, options.fromTransaction),
        to: sequenceOf(dataset, options.toTransaction),
        fromTime: options.fromTime,
        toTime: options.toTime,
        authors: options.authors?.split(','),
        newestFirst: options.reverse,
        limit: options.limit,
      })
      .map((transaction) =>
        transactionLine(
          transaction,
          log.changes(transaction, options.includeIdentifiedDocumentsOnly ? documentIds : undefined),
          {excludeMutations: options.excludeMutations, includeEffects: options.effectFormat !== undefined},
        ),
      )
    return new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
      headers: {'content-type': 'application/x-ndjson'},
    })
  }

  return new Hono<LakeEnvironment>()
    .get('/data/history/:dataset/transactions', (c) => transactions(c, c.req.param('dataset'), undefined))
    .get('/data/history/:dataset/transactions/:ids', (c) =>
      transactions(c, c.req.param('dataset'), c.req.param('ids').split(',')),
    )
    .get('/data/history/:dataset/documents/:ids', (c) => {
      requirePermission(c.get('caller'), 'history')
      const {revision, time: moment, lastRevision} = readParameters(c, revisionOptions)
      const dataset = lake.dataset(c.req.param('dataset'))
      const ids = [...new Set(c.req.param('ids').split(','))]
      const at = moment === undefined ? sequenceOf(dataset, revision) : log.sequenceAt(dataset.name, moment)
      const documents = ids
        .map((id) => {
          if (lastRevision === true) return log.lastRevision(dataset.name, id)
          return at === undefined ? dataset.stored.get(id) : log.documentAt(dataset.name, id, at)
        })
        .filter((document) => document !== undefined)
      const found = new Set(documents.map(({_id}) => _id))
      const omitted = ids.filter((id) => !found.has(id)).map((id) => ({id, reason: 'existence'}))
      return c.json({documents, omitted})
    })
    .get('/data/history/:dataset/events/documents/:id', (c) => {
      requirePermission(c.get('caller'), 'history')
      const options = readParameters(c, eventOptions)
      const id = c.req.param('id')
      const {page, nextCursor} = pageOf(
        documentEvents(log, lake.dataset(c.req.param('dataset')).name, id),
        options,
      )
      return c.json({events: {[id]: page}, nextCursor})
    })
    .get('/data/history/:dataset/events/releases/:id', (c) => {
      requirePermission(c.get('caller'), 'history')
      const options = readParameters(c, eventOptions)
      const dataset = lake.dataset(c.req.param('dataset'))
      const {page, nextCursor} = pageOf(releaseEvents(log, dataset.name, c.req.param('id')), options)
      return c.json({events: page, nextCursor})
    })
}

/** The events of the transactions before the cursor, as many as asked for and never half a transaction. */
function pageOf<Event>(
  events: readonly {sequence: number; event: Event}[],
  {limit: size, nextCursor}: {limit: number; nextCursor?: number | undefined},
): {page: Event[]; nextCursor: string} {
  const left = events.filter(({sequence}) => nextCursor === undefined || sequence < nextCursor)
  const last = left[size - 1]?.sequence
  const page = left.filter(({sequence}, at) => at < size || sequence === last)
  return {
    page: page.map(({event}) => event),
    nextCursor: page.length < left.length ? String(last) : '',
  }
}
