import {Hono} from 'hono'
import * as z from 'zod'
import {isPublishedByDefault} from '../apiVersion.ts'
import type {DocumentChange} from '../openTransaction.ts'
import {documentAddress, publishedLayer} from '../documentId.ts'
import {ResponseError} from '../errors.ts'
import {openEventStream} from '../eventStream.ts'
import type {LakeContext} from '../lakeContext.ts'
import {createListenerFilter} from '../listenerFilter.ts'
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
})

/**
 * `/data/listen`, https://www.sanity.io/docs/http-reference/listen: server-sent events, `welcome`
 * first, then a `mutation` for every changed document that passes the filter before or after.
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

    const concerns = ({documentId}: DocumentChange): boolean =>
      dataset.isVisible(documentId, caller) &&
      (seesVersions || documentAddress(documentId).layer === publishedLayer)
    unsubscribe = lake.listeners.add(dataset.name, {
      receive: (transaction) => {
        for (const [at, change] of transaction.changes.entries()) {
          if (!concerns(change)) continue
          const transition = transitionOf(passes(change.before), passes(change.after))
          if (transition === undefined) continue
          const event = mutationEvent(transaction, change, at + 1, transition, {
            ...options,
            includeEffects: options.effectFormat === 'mendoza',
          })
          stream.send(event)
        }
      },
      disconnect: (reason) => {
        stream.send({event: 'disconnect', data: {reason}})
        stream.close()
      },
      end: () => stream.close(),
    })
    stream.send({event: 'welcome', data: {listenerName: lake.options.newId()}})
    return stream.response
  })
}
