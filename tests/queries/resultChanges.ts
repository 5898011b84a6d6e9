import * as z from 'zod/mini'
import type {ContentIssue} from '../../queries/index.ts'
import {isRecord, valuesOf} from './resultPlaces.ts'
import type {ResultPlace} from './resultPlaces.ts'

type Path = ResultPlace['path']

/** A result in which one place is not as it was. */
export interface ResultChange {
  readonly place: ResultPlace
  readonly how: 'removed' | 'null' | 'of another type' | 'of another value' | 'empty'
  /** What stands there now; undefined when it was removed. */
  readonly value: unknown
  readonly result: unknown
}

/** Whatever can be wrong with what stands at one place. */
export function changesOf(result: unknown, place: ResultPlace): ResultChange[] {
  const {path} = place
  const shape = bare(place.shape)
  const isClosed =
    valuesOf(shape).length > 0 || (shape instanceof z.ZodMiniString && shape.def.checks !== undefined)
  const isText = isClosed || shape instanceof z.ZodMiniString || shape instanceof z.ZodMiniNull
  const to = (how: ResultChange['how'], value: unknown): ResultChange => ({
    place,
    how,
    value,
    result: withValue(result, path, value),
  })
  return [
    ...(typeof path.at(-1) === 'string' ? [to('removed', undefined)] : []),
    to('null', null),
    to('of another type', isText ? 7 : 'text'),
    ...(isClosed ? [to('of another value', 'no such value')] : []),
    ...(shape instanceof z.ZodMiniArray ? [to('empty', [])] : []),
  ]
}

const bare = (shape: z.core.$ZodType): z.core.$ZodType =>
  shape instanceof z.ZodMiniNullable || shape instanceof z.ZodMiniExactOptional ? shape.def.innerType : shape

/** A copy with another value at a place, or without the field when that is undefined. The rest is not copied. */
export function withValue(result: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(result)) {
    return result.map((item: unknown, index) => (index === step ? withValue(item, rest, value) : item))
  }
  if (!isRecord(result)) throw new TypeError('The path leads nowhere.')
  const {[step]: before, ...others} = result
  const after = withValue(before, rest, value)
  return after === undefined ? others : {...others, [step]: after}
}

const identity: ReadonlySet<unknown> = new Set(['_id', '_key', '_type'])

/**
 * What a preview shows of a result that is wrong at a place: null in a field, an empty list, an item less. What has lost
 * its id, key or type is not shown at all.
 */
export function shownInPreview({place: {path, shape}, result}: ResultChange): unknown {
  if (identity.has(path.at(-1))) return without(result, path.slice(0, -1))
  if (!(bare(shape) instanceof z.ZodMiniArray)) return without(result, path)
  return Array.isArray(valuesAlong(result, path).at(-1)) ? result : withValue(result, path, [])
}

function without(result: unknown, path: Path): unknown {
  const place = path.at(-1)
  const list = path.slice(0, -1)
  const items = valuesAlong(result, list).at(-1)
  return typeof place === 'number' && Array.isArray(items)
    ? withValue(result, list, items.toSpliced(place, 1))
    : withValue(result, path, null)
}

/** How an error tells of a place, and of the document around it. */
export function toldOf(
  result: unknown,
  path: readonly PropertyKey[],
): Pick<ContentIssue, 'path' | 'documentId'> {
  const [root, ...values] = valuesAlong(result, path)
  const steps = path.map((step, index) => {
    const value = values[index]
    if (typeof step !== 'number') return `.${String(step)}`
    return isRecord(value) && typeof value['_key'] === 'string' ? `[_key=="${value['_key']}"]` : `[${step}]`
  })
  const ids = [root, ...values].flatMap((value) =>
    isRecord(value) && typeof value['_id'] === 'string' ? [value['_id']] : [],
  )
  return {path: steps.join('').replace(/^\./, ''), documentId: ids.at(-1) ?? null}
}

/** What stands at each step of a path, from the whole result on. */
function valuesAlong(result: unknown, path: readonly PropertyKey[]): unknown[] {
  const values = [result]
  for (const step of path) {
    const value = values.at(-1)
    values.push(isRecord(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined)
  }
  return values
}
