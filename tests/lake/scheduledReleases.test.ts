import {randomBytes, randomUUID} from 'node:crypto'
import {join} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {createLake, openStore} from '../../lake/index.ts'
import {clientOf, temporaryDirectory} from './lakeUnderTest.ts'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

/** A lake whose clock and timers the test turns, with a release scheduled for noon. */
async function lakeBeforeNoon() {
  const directory = await temporaryDirectory()
  const timers: (() => void)[] = []
  let now = new Date('2026-01-01T11:00:00Z')
  const lake = createLake({
    store: openStore(join(directory.path, 'lake.sqlite')),
    clock: () => now,
    newId: randomUUID,
    randomBytes,
    every: (_milliseconds, run) => {
      timers.push(run)
      return () => timers.splice(timers.indexOf(run), 1)
    },
    log: (error) => {
      throw error
    },
    projectId: 'local',
  })
  cleanups.push(async () => {
    lake.close()
    await directory.remove()
  })
  lake.ensureDataset({name: 'test', aclMode: 'private'})
  const client = clientOf(
    {apiHost: 'http://127.0.0.1', resolveFetch: () => (url, init) => lake.fetch(new Request(url, init))},
    {dataset: 'test', token: lake.createToken({label: 'An editor', role: 'editor'}), perspective: 'raw'},
  )
  await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
  await client.releases.create({releaseId: 'spring', metadata: {releaseType: 'scheduled'}})
  await client.createVersion({
    releaseId: 'spring',
    publishedId: 'ice',
    document: {_type: 'treatment', name: 'Cold', source: {_type: 'reference', _ref: 'nice', _weak: true}},
  })
  await client.releases.schedule({releaseId: 'spring', publishAt: '2026-01-01T12:00:00Z'})
  const passTo = (time: string): void => {
    now = new Date(time)
    for (const run of timers) run()
  }
  return {client, passTo}
}

test('a scheduled release is published when its time has come, in the name of who scheduled it', async () => {
  const {client, passTo} = await lakeBeforeNoon()
  passTo('2026-01-01T11:59:59Z')
  expect(await client.getDocument('ice')).toMatchObject({name: 'Ice'})

  passTo('2026-01-01T12:00:00Z')
  expect(await client.getDocument('ice')).toMatchObject({name: 'Cold'})
  expect(await client.releases.get({releaseId: 'spring'})).toMatchObject({
    state: 'published',
    publishedAt: '2026-01-01T12:00:00.000Z',
  })
  const me = await client.users.getById('me')
  const line = await client.request<string>({url: '/data/history/test/transactions/ice?reverse=true&limit=1'})
  expect(JSON.parse(line)).toMatchObject({author: me.id})
})

test('a scheduled release that cannot be published becomes active again and says why', async () => {
  const {client, passTo} = await lakeBeforeNoon()
  await client.create({_id: 'spasm', _type: 'condition', treatment: {_type: 'reference', _ref: 'ice'}})
  await client.releases.unschedule({releaseId: 'spring'})
  await client.unpublishVersion({releaseId: 'spring', publishedId: 'ice'})
  await client.releases.schedule({releaseId: 'spring', publishAt: '2026-01-01T12:00:00Z'})
  passTo('2026-01-01T12:00:00Z')

  expect(await client.releases.get({releaseId: 'spring'})).toMatchObject({
    state: 'active',
    error: {message: expect.stringContaining('there are references to it from "spasm"')},
  })
  expect(await client.getDocument('ice')).toMatchObject({name: 'Ice'})
})
