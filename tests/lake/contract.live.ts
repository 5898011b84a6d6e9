import type {LiveEvent, SanityClient} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {clientOf, type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'

interface Live {
  /** The next event that is not `welcome`; fails when the stream does. */
  next(): Promise<LiveEvent>
  stop(): void
}

/** Follows the live events with the official client, and is ready when the lake has said welcome. */
async function follow(client: SanityClient, options: {includeDrafts?: boolean} = {}): Promise<Live> {
  const waiting: PromiseWithResolvers<LiveEvent>[] = []
  const arrived: LiveEvent[] = []
  const welcome = Promise.withResolvers<void>()
  const subscription = client.live.events(options).subscribe({
    next: (event) => {
      if (event.type === 'welcome') return welcome.resolve()
      const first = waiting.shift()
      if (first === undefined) arrived.push(event)
      else first.resolve(event)
    },
    error: (error: unknown) => {
      welcome.reject(error)
      for (const one of waiting) one.reject(error)
    },
  })
  await welcome.promise
  return {
    next: () => {
      const event = arrived.shift()
      if (event !== undefined) return Promise.resolve(event)
      const next = Promise.withResolvers<LiveEvent>()
      waiting.push(next)
      return next.promise
    },
    stop: () => subscription.unsubscribe(),
  }
}

async function tagsOf(client: SanityClient, query: string): Promise<readonly string[]> {
  const {syncTags = []} = await client.fetch<unknown>(
    query,
    {},
    {filterResponse: false, perspective: 'published'},
  )
  return syncTags
}

async function nextTags(live: Live): Promise<readonly string[]> {
  const event = await live.next()
  if (event.type !== 'message') throw new Error(`Expected a message, and got ${event.type}`)
  return event.tags
}

/** Reads the first events of a stream that was opened without the client. */
async function eventsOf(
  response: Response,
  count: number,
): Promise<{event: string; id: string; data: unknown}[]> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const fieldOf = (text: string, name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? ''
  let text = ''
  for (;;) {
    const complete = text
      .split('\n\n')
      .slice(0, -1)
      .filter((one) => one.startsWith('event'))
    if (complete.length >= count) {
      await reader?.cancel()
      return complete.map((one) => ({
        event: fieldOf(one, 'event'),
        id: fieldOf(one, 'id'),
        data: JSON.parse(fieldOf(one, 'data')),
      }))
    }
    text += (await reader?.read())?.value ?? ''
  }
}

export function describeLive(lake: () => LakeUnderTest): void {
  describe('live content', () => {
    test('a published change has a sync tag of the queries that show it, and of no others', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      await client.create({_id: 'heat', _type: 'treatment', name: 'Heat'})
      const ice = await tagsOf(client, '*[_id == "ice"][0].name')
      const heat = await tagsOf(client, '*[_id == "heat"][0].name')
      const live = await follow(client)

      await client.patch('ice').set({name: 'Cold'}).commit()
      const changed = await nextTags(live)
      expect(changed.some((tag) => ice.includes(tag))).toBe(true)
      expect(changed.some((tag) => heat.includes(tag))).toBe(false)
      live.stop()
    })

    test('drafts are for those who ask with a token, and nobody else hears of them', async () => {
      const {client, anonymous} = await newDataset(lake())
      const editor = await follow(client, {includeDrafts: true})
      const reader = await follow(anonymous)

      await client.create({_id: 'drafts.ice', _type: 'treatment', name: 'Ice'})
      await client.create({_id: 'heat', _type: 'treatment', name: 'Heat'})
      const heat = await tagsOf(client, '*[_id == "heat"][0].name')

      expect((await nextTags(editor)).some((tag) => heat.includes(tag))).toBe(false)
      expect(await nextTags(editor)).toEqual(expect.arrayContaining([...heat]))
      expect(await nextTags(reader)).toEqual(expect.arrayContaining([...heat]))
      editor.stop()
      reader.stop()
    })

    test('drafts without a token are refused', async () => {
      const {dataset} = await newDataset(lake())
      const response = await lake().fetch(
        new Request(`${lake().apiHost}/v2025-02-19/data/live/events/${dataset}?includeDrafts=true`),
      )

      expect(response.status).toBe(401)
    })

    test('a reader that comes back gets what it missed', async () => {
      const {client, dataset} = await newDataset(lake())
      const path = `/v2025-02-19/data/live/events/${dataset}`
      const [welcome] = await eventsOf(await send(lake(), path), 1)
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.create({_id: 'drafts.ice', _type: 'treatment'})
      await client.create({_id: 'heat', _type: 'treatment'})

      const again = await send(lake(), path, {headers: {'last-event-id': welcome?.id ?? ''}})
      const [, ice, heat] = await eventsOf(again, 3)
      expect(ice).toMatchObject({event: 'message', data: {tags: expect.any(Array)}})
      expect(heat).toMatchObject({event: 'message'})

      const last = await send(lake(), path, {headers: {'last-event-id': ice?.id ?? ''}})
      expect((await eventsOf(last, 2)).map(({id}) => id)).toEqual([ice?.id, heat?.id])
    })

    test('a reader from a time that is not known any more is told to start again', async () => {
      const {dataset} = await newDataset(lake())
      const response = await send(lake(), `/v2025-02-19/data/live/events/${dataset}`, {
        headers: {'last-event-id': 'from-another-life'},
      })

      expect((await eventsOf(response, 2)).map(({event}) => event)).toEqual(['welcome', 'restart'])
    })

    test('readers of a dataset that is deleted are told to go away', async () => {
      const {client, dataset} = await newDataset(lake())
      const live = await follow(client)
      await client.datasets.delete(dataset)

      expect(await live.next()).toMatchObject({
        type: 'goaway',
        data: {reason: expect.stringContaining(dataset)},
      })
      live.stop()
    })

    test('an unknown dataset is an error', async () => {
      const response = await send(lake(), '/v2025-02-19/data/live/events/nowhere')

      expect(response.status).toBe(404)
    })

    test('a query accepts the last event that its client saw', async () => {
      const {client, dataset} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      const reader = clientOf(lake(), {dataset, perspective: 'published'})

      expect(await reader.fetch('*[_id == "ice"][0].name', {}, {lastLiveEventId: 'any'})).toBe('Ice')
    })
  })
}
