import {isObject} from './lakeDocument.ts'
import type {Mutation} from './mutation.ts'

/**
 * Gives every object inside an array of these mutations a `_key` when it has none, as
 * `autoGenerateArrayKeys` asks. The mutations change, not the documents, so that listeners who
 * replay them see the same keys.
 */
export function generateArrayKeys(mutation: Mutation, newKey: () => string): Mutation {
  const keyed = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.map((item: unknown) => {
        const inner = keyed(item)
        return isObject(inner) && !('_key' in inner) ? {_key: newKey(), ...inner} : inner
      })
    }
    if (!isObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, keyed(child)]))
  }
  const keyedAttributes = (value: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(value).map(([name, child]) => [name, keyed(child)]))

  if ('create' in mutation) return {create: {...mutation.create, ...keyedAttributes(mutation.create)}}
  if ('createOrReplace' in mutation) {
    return {createOrReplace: {...mutation.createOrReplace, ...keyedAttributes(mutation.createOrReplace)}}
  }
  if ('createIfNotExists' in mutation) {
    return {
      createIfNotExists: {...mutation.createIfNotExists, ...keyedAttributes(mutation.createIfNotExists)},
    }
  }
  if ('delete' in mutation) return mutation
  const {set, setIfMissing, insert} = mutation.patch
  const items = keyed(insert?.items)
  return {
    patch: {
      ...mutation.patch,
      ...(set === undefined ? {} : {set: keyedAttributes(set)}),
      ...(setIfMissing === undefined ? {} : {setIfMissing: keyedAttributes(setIfMissing)}),
      ...(insert === undefined || !Array.isArray(items) ? {} : {insert: {...insert, items}}),
    },
  }
}
