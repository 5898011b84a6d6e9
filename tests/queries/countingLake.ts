import {randomBytes, randomUUID} from 'node:crypto'
import {join} from 'node:path'
import {createLake, limits, openStore} from '../../lake/index.ts'
import {steppingClock, temporaryDirectory} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'

/** A lake that counts its open event streams: each is kept alive at intervals. */
export async function countingLake(): Promise<LakeUnderTest & {openStreams: () => number}> {
  const directory = await temporaryDirectory()
  let openStreams = 0
  const counted = createLake({
    store: openStore(join(directory.path, 'lake.sqlite')),
    clock: steppingClock(),
    newId: randomUUID,
    randomBytes,
    every: (milliseconds) => {
      if (milliseconds !== limits.listenerKeepAlive) return () => {}
      openStreams++
      return () => openStreams--
    },
    log: (error) => {
      throw error
    },
    projectId: 'local',
  })
  return {
    apiHost: 'http://127.0.0.1',
    token: counted.createToken({label: 'Test', role: 'administrator'}),
    resolveFetch: () => (url, init) => counted.fetch(new Request(url, init)),
    fetch: counted.fetch,
    openStreams: () => openStreams,
    close: async () => {
      counted.close()
      await directory.remove()
    },
  }
}
