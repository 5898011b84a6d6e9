import {isDeepStrictEqual} from 'node:util'
import {isObject, type LakeDocument} from '../lakeDocument.ts'

/** A Mendoza patch: numbers that are operations, each followed by its operands. */
export type MendozaPatch = readonly unknown[]

export interface Effects {
  readonly apply: MendozaPatch
  readonly revert: MendozaPatch
}

/**
 * The operations that this encoder writes, of those in https://github.com/sanity-io/mendoza/blob/master/docs/format.md.
 * A patch works on two stacks: where it reads, and what it builds.
 */
const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  objectSetFieldValue: 17,
  objectDeleteField: 19,
  arrayAppendValue: 20,
  arrayAppendSlice: 21,
  stringAppendString: 22,
  stringAppendSlice: 23,
} as const

/** Text that two strings must have in common, in UTF-8 bytes, for a difference to be shorter than the string. */
const worthwhileOverlap = 16

/**
 * What a change did to a document, forwards and backwards. Creation reverts to `[0, null]`, and deletion applies it.
 *
 * The patches apply to the document without `_rev`: the Studio takes it off first. A patch numbers the attributes, so one more
 * or one less leads it astray.
 */
export function effectsOf(before: LakeDocument | null, after: LakeDocument | null): Effects {
  const [left, right] = [withoutRevision(before), withoutRevision(after)]
  return {apply: mendozaPatch(left, right), revert: mendozaPatch(right, left)}
}

function withoutRevision(document: LakeDocument | null): Record<string, unknown> | null {
  if (document === null) return null
  const {_rev, ...content} = document
  return content
}

/** A patch that makes `right` of `left`. Applying it gives a value that is equal to `right`. */
export function mendozaPatch(
  left: Record<string, unknown> | null,
  right: Record<string, unknown> | null,
): MendozaPatch {
  if (left === null || right === null) return [op.value, right]
  return objectPatch(left, right)
}

function objectPatch(left: Record<string, unknown>, right: Record<string, unknown>): unknown[] {
  const patch: unknown[] = []
  // Fields are numbered in the order of their names.
  for (const [at, name] of Object.keys(left).toSorted().entries()) {
    if (!Object.hasOwn(right, name)) patch.push(op.objectDeleteField, at)
    else if (!isDeepStrictEqual(left[name], right[name]))
      patch.push(...fieldPatch(at, name, left[name], right[name]))
  }
  for (const [name, value] of Object.entries(right)) {
    if (!Object.hasOwn(left, name)) patch.push(op.objectSetFieldValue, value, name)
  }
  return patch
}

function fieldPatch(at: number, name: string, left: unknown, right: unknown): unknown[] {
  if (isObject(left) && isObject(right)) {
    return [op.pushFieldCopy, at, ...objectPatch(left, right), op.returnIntoObjectSameKeyPop]
  }
  const built = isList(left) && isList(right) ? listPatch(left, right) : stringPatch(left, right)
  // Nothing that was built is null, not an empty list or string.
  if (built.length === 0) return [op.objectSetFieldValue, right, name]
  return [op.pushFieldBlank, at, ...built, op.returnIntoObjectSameKeyPop]
}

function listPatch(left: readonly unknown[], right: readonly unknown[]): unknown[] {
  const sources = sourcesOf(left, right)
  const patch: unknown[] = []
  for (let at = 0; at < right.length;) {
    const source = sources[at]
    const was = source === undefined ? undefined : left[source]
    const is = right[at]
    if (source === undefined) {
      patch.push(op.arrayAppendValue, is)
      at += 1
    } else if (isDeepStrictEqual(was, is)) {
      let length = 1
      while (
        sources[at + length] === source + length &&
        isDeepStrictEqual(left[source + length], right[at + length])
      ) {
        length += 1
      }
      patch.push(op.arrayAppendSlice, source, source + length)
      at += length
    } else if (isObject(was) && isObject(is)) {
      patch.push(op.pushElementCopy, source, ...objectPatch(was, is), op.returnIntoArrayPop)
      at += 1
    } else {
      patch.push(op.arrayAppendValue, is)
      at += 1
    }
  }
  return patch
}

/** For each item of `right`, the place in `left` that it comes from: the item with the same `_key`, or the same place from either end. */
function sourcesOf(left: readonly unknown[], right: readonly unknown[]): readonly (number | undefined)[] {
  const byKey = new Map<string, number>()
  for (const [at, item] of left.entries()) {
    const key = keyOf(item)
    if (key !== undefined) byKey.set(key, at)
  }
  const length = Math.min(left.length, right.length)
  let prefix = 0
  while (prefix < length && isDeepStrictEqual(left[prefix], right[prefix])) prefix += 1
  let suffix = 0
  while (suffix < length - prefix && isDeepStrictEqual(left.at(-1 - suffix), right.at(-1 - suffix)))
    suffix += 1
  return right.map((item, at) => {
    if (at < prefix) return at
    if (at >= right.length - suffix) return at + left.length - right.length
    const key = keyOf(item)
    if (key !== undefined) return byKey.get(key)
    return at < left.length - suffix ? at : undefined
  })
}

function stringPatch(left: unknown, right: unknown): unknown[] {
  if (typeof left !== 'string' || typeof right !== 'string') return []
  const was = Array.from(left)
  const is = Array.from(right)
  const length = Math.min(was.length, is.length)
  let prefix = 0
  while (prefix < length && was[prefix] === is[prefix]) prefix += 1
  let suffix = 0
  while (suffix < length - prefix && was.at(-1 - suffix) === is.at(-1 - suffix)) suffix += 1

  const head = Buffer.byteLength(was.slice(0, prefix).join(''))
  const tail = Buffer.byteLength(was.slice(was.length - suffix).join(''))
  const size = Buffer.byteLength(left)
  if (head + tail < worthwhileOverlap) return []
  const middle = is.slice(prefix, is.length - suffix).join('')
  return [
    ...(head === 0 ? [] : [op.stringAppendSlice, 0, head]),
    ...(middle === '' ? [] : [op.stringAppendString, middle]),
    ...(tail === 0 ? [] : [op.stringAppendSlice, size - tail, size]),
  ]
}

function keyOf(item: unknown): string | undefined {
  return isObject(item) && typeof item['_key'] === 'string' ? item['_key'] : undefined
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
