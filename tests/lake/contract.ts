import {afterAll, beforeAll, describe} from 'vitest'
import {describeAccess} from './contract.access.ts'
import {describeActions} from './contract.actions.ts'
import {describeAssetUrls} from './contract.assetUrls.ts'
import {describeAssets} from './contract.assets.ts'
import {describeHistory} from './contract.history.ts'
import {describeListening} from './contract.listen.ts'
import {describeLive} from './contract.live.ts'
import {describeMutations} from './contract.mutations.ts'
import {describePatches} from './contract.patches.ts'
import {describePublishing} from './contract.publishing.ts'
import {describeQueries} from './contract.queries.ts'
import {describeReading} from './contract.reading.ts'
import {describeSearching} from './contract.search.ts'
import {describeReferences} from './contract.references.ts'
import {describeReleases} from './contract.releases.ts'
import {describeResuming} from './contract.resume.ts'
import {describeTransactions} from './contract.transactions.ts'
import type {LakeUnderTest} from './lakeUnderTest.ts'

/**
 * What the lake promises to `@sanity/client`, however its requests travel. Every case makes its own
 * dataset, so that they can run in any order.
 */
export function describeLakeContract(name: string, start: () => Promise<LakeUnderTest>): void {
  describe(`the lake ${name}`, () => {
    let lake: LakeUnderTest | undefined
    beforeAll(async () => {
      lake = await start()
    })
    afterAll(async () => {
      await lake?.close()
    })
    const running = (): LakeUnderTest => {
      if (lake === undefined) throw new Error('The lake did not start')
      return lake
    }

    describeQueries(running)
    describeSearching(running)
    describeReading(running)
    describeMutations(running)
    describePatches(running)
    describeTransactions(running)
    describeActions(running)
    describePublishing(running)
    describeHistory(running)
    describeReleases(running)
    describeReferences(running)
    describeListening(running)
    describeResuming(running)
    describeLive(running)
    describeAccess(running)
    describeAssets(running)
    describeAssetUrls(running)
  })
}
