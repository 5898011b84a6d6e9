import {Hono} from 'hono'
import * as z from 'zod'
import {requirePermission} from '../authenticate.ts'
import {openEventStream} from '../eventStream.ts'
import type {LakeContext} from '../lakeContext.ts'
import type {LiveEvent} from '../live/liveFeed.ts'
import {type LakeEnvironment, readParameters} from './environment.ts'

const optionsSchema = z.object({includeDrafts: z.stringbool().default(false)})

/**
 * `/data/live/events`, https://www.sanity.io/docs/http-reference/live: server-sent events, `welcome` first, then a
 * `message` with the sync tags of each transaction that touches published documents, or, with a token and
 * `includeDrafts`, any documents. A reader that comes back with `last-event-id` gets what it missed, or `restart`
 * when that is not known any more; `goaway` says that the dataset was deleted.
 */
export function liveRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  return new Hono<LakeEnvironment>().get('/data/live/events/:dataset', (c) => {
    const {includeDrafts} = readParameters(c, optionsSchema)
    if (includeDrafts) requirePermission(c.get('caller'), 'read')
    const feed = lake.liveFeed(c.req.param('dataset'))
    const lastEventId = c.req.header('last-event-id')
    const from = lastEventId ?? feed.position
    const missed = feed.since(from)

    let unsubscribe: (() => void) | undefined
    const stream = openEventStream({
      signal: c.req.raw.signal,
      every: lake.options.every,
      onClose: () => unsubscribe?.(),
    })
    const read = ({id, publishedTags, allTags}: LiveEvent): void => {
      const tags = includeDrafts ? allTags : publishedTags
      if (tags.length > 0) stream.send({event: 'message', id, data: {tags}})
    }
    unsubscribe = feed.subscribe({
      read,
      goAway: (reason) => {
        stream.send({event: 'goaway', data: {reason}})
        stream.close()
      },
      end: () => stream.close(),
    })
    stream.send({event: 'welcome', id: from, data: {}})
    if (missed === undefined) stream.send({event: 'restart', id: feed.position, data: {}})
    for (const event of missed ?? []) read(event)
    return stream.response
  })
}
