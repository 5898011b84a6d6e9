import {Hono} from 'hono'
import * as z from 'zod'
import {isPublishedByDefault} from '../apiVersion.ts'
import {documentAddress, publishedLayer} from '../documentId.ts'
import {ResponseError} from '../errors.ts'
import {formatEventId} from '../eventId.ts'
import {openEventStream} from '../eventStream.ts'
import {missedTransactions} from '../history/missedTransactions.ts'
import type {LakeContext} from '../lakeContext.ts'
import {createListenerFilter} from '../listenerFilter.ts'
import type {CommittedChange, CommittedTransaction} from '../listeners.ts'
import {mutationEvent, transitionOf} from '../mutationEvent.ts'
import {identityOf} from '../role.ts'
import {type LakeEnvironment, readGroqParameters, readParameters} from './environment.ts'

const optionsSchema = z.object({
  query: z.string(),
  includeMutations: z.stringbool().default(true),
  includeResult: z.stringbool().default(false),
  includePreviousRevision: z.stringbool().default(false),
  includeAllVersions: z.stringbool().default(false),
  visibility: z.enum(['query', 'transaction']).default('query'),
  effectFormat: z.literal('mendoza').optional(),
  enableResume: z.stringbool().default(false),
})

/**
 * `/data/listen`, https://www.sanity.io/docs/http-reference/listen: server-sent events, `welcome`
 * first, then a `mutation` for every changed document that passes the filter before or after. With
 * `enableResume`, a listener that comes back is greeted with `welcomeback` and what it missed, or with `reset`.
 * A query that cannot be listened to is a `channelError` event, as clients expect.
 */
export function listenRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  return new Hono<LakeEnvironment>().get('/data/listen/:dataset', (c) => {
    const options = readParameters(c, optionsSchema)
    const params = readGroqParameters(c)
    const dataset = lake.dataset(c.req.param('dataset'))
    const caller = c.get('caller')
    const seesVersions = options.includeAllVersions || !isPublishedByDefault(c.get('apiVersion'))

    let unsubscribe: (() => void) | undefined
    const stream = openEventStream({
      signal: c.req.raw.signal,
      every: lake.options.every,
      onClose: () => unsubscribe?.(),
    })
    let passes: ReturnType<typeof createListenerFilter>
    try {
      passes = createListenerFilter(options.query, {
        parse: lake.parseQuery,
        params,
        identity: identityOf(caller),
        now: lake.options.clock,
      })
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error
      stream.send({event: 'channelError', data: error})
      stream.close()
      return stream.response
    }

    const concerns = ({documentId}: CommittedChange): boolean =>
      dataset.isVisible(documentId, caller) &&
      (seesVersions || documentAddress(documentId).layer === publishedLayer)
    const receive = (transaction: CommittedTransaction, from = 0): void => {
      for (const [at, change] of transaction.changes.entries()) {
        if (at < from || !concerns(change)) continue
        const transition = transitionOf(passes(change.before), passes(change.after))
        if (transition === undefined) continue
        const event = mutationEvent(transaction, change, at + 1, transition, {
          ...options,
          includeEffects: options.effectFormat === 'mendoza',
        })
        stream.send(event)
      }
    }
    unsubscribe = lake.listeners.add(dataset.name, {
      receive: (transaction) => receive(transaction),
      disconnect: (reason) => {
        stream.send({event: 'disconnect', data: {reason}})
        stream.close()
      },
      end: () => stream.close(),
    })

    const log = lake.options.store.history
    const greeting = {data: {listenerName: lake.options.newId()}}
    // Where a listener that is cut off before its first mutation resumes.
    const here = formatEventId({transactionId: log.lastTransactionId(dataset.name) ?? ''})
    const lastEventId = options.enableResume ? c.req.header('last-event-id') : undefined
    if (lastEventId === undefined) {
      stream.send({...greeting, event: 'welcome', ...(options.enableResume ? {id: here} : {})})
      return stream.response
    }
    const missed = missedTransactions(log, dataset.name, lastEventId)
    if (missed === undefined) {
      stream.send({event: 'reset', id: here, data: {}})
      return stream.response
    }
    stream.send({...greeting, event: 'welcomeback'})
    for (const {transaction, from} of missed) receive(transaction, from)
    return stream.response
  })
}
