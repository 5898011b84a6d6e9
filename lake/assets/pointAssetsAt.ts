import {commitMutations} from '../commitMutations.ts'
import type {LakeContext} from '../lakeContext.ts'
import type {Caller} from '../role.ts'
import {assetOfId, assetPath, assetTypes} from './assetAddress.ts'

const lakeItself: Caller = {kind: 'token', id: 'lake', label: 'The lake', role: 'administrator'}

/**
 * Tells where clients reach the lake. Asset documents hold whole URLs: those that name another address, such as
 * the port of an earlier start, are patched, in one transaction for each dataset.
 */
export function pointAssetsAt(lake: LakeContext, origin: string): void {
  lake.origin = origin
  const {assets, projectId} = lake.options
  for (const dataset of lake.datasets) {
    const mutations = Object.values(assetTypes)
      .flatMap((type) => dataset.stored.ofType(type))
      .flatMap((document) => {
        const address = assetOfId(document._id)
        if (address === undefined || assets?.find(address.sha1) === undefined) return []
        const url = `${origin}/${assetPath(address, projectId, dataset.name)}`
        return document['url'] === url ? [] : [{patch: {id: document._id, set: {url}}}]
      })
    if (mutations.length > 0) {
      commitMutations(lake, dataset, lakeItself, {mutations, autoGenerateArrayKeys: false, dryRun: false})
    }
  }
}
