import {expect, test} from 'vitest'
import {DocumentIndex} from '../../../lake/documentIndex.ts'
import {evaluateQuery, evaluateQuerySync} from '../../../lake/evaluateQuery.ts'
import {QueryTimeoutError} from '../../../lake/groq/errors.ts'
import type {LakeDocument} from '../../../lake/lakeDocument.ts'
import {limits} from '../../../lake/limits.ts'
import {createQueryParser} from '../../../lake/parseQuery.ts'

const count = limits.untimedReads * 2
const index = new DocumentIndex(
  Array.from({length: count}, (_, at): LakeDocument => ({
    _id: `d${at}`,
    _type: 'condition',
    _rev: 'r',
    _createdAt: '',
    _updatedAt: '',
    text: 'a'.repeat(100),
    list: Array.from({length: 300}, (_nothing, item) => item),
  })),
)

function evaluateWithin(timeLimit: number, query: string, params: Record<string, unknown> = {}) {
  const context = {index, params, identity: '', now: new Date(0), projectId: 'p', dataset: 'd', timeLimit}
  return evaluateQuerySync(createQueryParser()(query, params), context)
}

test.for([
  ['a * for each of many documents', 'count(*[count(*[_rev == ^._rev && list[-1] > 1]) > 1])', {}],
  ['a list for each item of a list', '*[0]{"a": list[count(^.list[count(^.^.list[@ != ^]) > 1]) > 1]}', {}],
  [
    'a parameter for each of its items',
    '$long[@ in $long]',
    {long: Array.from({length: 50_000}, (_, at) => at)},
  ],
  ['a regular expression that never ends', '*[text match "*a*a*a*a*a*a*a*b"]', {}],
] satisfies [string, string, object][])('%s is stopped when its time is over', ([, query, params]) => {
  const startedAt = performance.now()

  expect(() => evaluateWithin(50, query, params)).toThrow(QueryTimeoutError)
  expect(performance.now() - startedAt).toBeLessThan(5000)
  // And the next query is answered as ever.
  expect(evaluateWithin(5000, 'count(*)')).toBe(count)
})

test('a query that takes too long to read is stopped', () => {
  const query = `[${'1,'.repeat(40_000)}1]`

  expect(() => createQueryParser(50)(query, {})).toThrow(QueryTimeoutError)
})

test('a query that is stopped says what to do', () => {
  const error = new QueryTimeoutError(10_000)

  expect(error.status).toBe(400)
  expect(error.toJSON()).toEqual({
    error: {
      type: 'queryTimeoutError',
      description: expect.stringMatching(/more than 10 seconds.*Filter by _type/),
    },
  })
})

test('a large query that ends in time has its whole result, and its dependencies', async () => {
  const context = {index, params: {}, identity: '', now: new Date(0), projectId: 'p', dataset: 'd'}
  const {result, keys} = await evaluateQuery(
    createQueryParser()('count(*[_type == "condition"])', {}),
    context,
  )

  expect(result).toBe(count)
  expect([...keys]).toEqual(['type:condition'])
})
