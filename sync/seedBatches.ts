import type {ContentDocument} from './toDocument.ts'
import {strongReferences} from './seedPlan.ts'

/** What one transaction may hold. Hosted Sanity takes requests of up to 4 MB; smaller ones show progress. */
const batchLimits = {documents: 50, bytes: 500_000}

/**
 * Groups of documents that must be written together because they refer to each other in a circle, each group after the groups
 * that it refers to. (Tarjan's algorithm for strongly connected components gives them in this order.)
 */
const groupsInOrder = <Item extends {readonly document: ContentDocument}>(
  items: readonly Item[],
): Item[][] => {
  const byId = new Map(items.map((item) => [item.document._id, item]))
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: Item[] = []
  const open = new Set<string>()
  const groups: Item[][] = []

  const visit = (item: Item): number => {
    const id = item.document._id
    const index = order.size
    order.set(id, index)
    stack.push(item)
    open.add(id)
    let low = index
    for (const target of strongReferences(item.document)) {
      const next = byId.get(target)
      if (next === undefined) continue
      if (!order.has(target)) low = Math.min(low, visit(next))
      else if (open.has(target)) low = Math.min(low, lowest.get(target) ?? order.get(target) ?? low)
    }
    lowest.set(id, low)
    if (low === index) {
      const group = stack.splice(stack.indexOf(item))
      for (const {document} of group) open.delete(document._id)
      groups.push(group)
    }
    return low
  }
  for (const item of items) if (!order.has(item.document._id)) visit(item)
  return groups
}

/**
 * Splits documents to be written into transactions, so that each refers only to what is in it or in an earlier one. Circles
 * stay together, even past the limits.
 */
export const seedBatches = <Item extends {readonly document: ContentDocument}>(
  items: readonly Item[],
): Item[][] => {
  const batches: Item[][] = []
  let batch: Item[] = []
  let bytes = 0
  for (const group of groupsInOrder(items)) {
    const size = Buffer.byteLength(JSON.stringify(group.map(({document}) => document)))
    const isFull = batch.length + group.length > batchLimits.documents || bytes + size > batchLimits.bytes
    if (batch.length > 0 && isFull) {
      batches.push(batch)
      batch = []
      bytes = 0
    }
    batch.push(...group)
    bytes += size
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}
