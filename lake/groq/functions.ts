import {DateTime} from 'groq-js'
import {documentKey} from '../live/documentKeys.ts'
import {matchesText, scoreText} from '../search/textQuery.ts'
import {wordsOf} from '../search/wordsOf.ts'
import {isObject} from '../lakeDocument.ts'
import {DocumentPath} from './documentPath.ts'
import {FilterPlan} from './filterPlan.ts'
import type {LakeFunction} from './lakeCall.ts'

/** GROQ functions that the lake answers instead of groq-js. Each is given `@`, then its own arguments. */
export const functions: ReadonlyMap<string, LakeFunction> = new Map<string, LakeFunction>([
  [
    'global::path',
    (_evaluation, _this, pattern) => (typeof pattern === 'string' ? new DocumentPath(pattern) : null),
  ],
  ['array::unique', (_evaluation, _this, array) => (Array.isArray(array) ? unique(array) : null)],
  [
    'documents::incomingRefCount',
    (evaluation, document) => {
      const id = isObject(document) ? document['_id'] : undefined
      if (typeof id !== 'string') return null
      const keys = [documentKey.referenceTo(id)]
      return evaluation.select({documents: evaluation.index.referringTo(id), keys}).length
    },
  ],
  [
    'releases::all',
    (evaluation) => {
      const keys = [documentKey.type('system.release')]
      return evaluation.select({documents: evaluation.index.ofType('system.release'), keys})
    },
  ],
])

/** The documents that may pass the filters of a plan. */
export const findDocuments: LakeFunction = (evaluation, plan, ...values) =>
  plan instanceof FilterPlan ? evaluation.select(plan.find(evaluation.index, values)) : null

/** `value match text::query(query)`. */
export const matchText: LakeFunction = (evaluation, value, query) =>
  typeof query === 'string' && matchesText(wordsOf(value), evaluation.textQuery(query))

/** What a match adds to the score, beyond the 1 that it counts for anyway. */
export const scoreBeyondMatch: LakeFunction = (evaluation, value, query) =>
  typeof query === 'string' ? scoreText(wordsOf(value), evaluation.textQuery(query)) - 1 : 0

/** Each value once, by GROQ's equality: null equals null, and objects and arrays equal nothing. */
function unique(array: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>()
  const times = new Set<string>()
  return array.filter((item) => {
    if (item instanceof DateTime) return isFirst(times, item.toString())
    return (typeof item === 'object' && item !== null) || isFirst(seen, item)
  })
}

function isFirst<Value>(known: Set<Value>, value: Value): boolean {
  return known.size < known.add(value).size
}
