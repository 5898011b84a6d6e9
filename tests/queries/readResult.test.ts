import * as z from 'zod/mini'
import {describe, expect, test} from 'vitest'
import {compactShape} from '../../queries/compactShape.ts'
import {readResult} from '../../queries/readResult.ts'

// That it finds wrong what zod finds wrong, at every place of every query, is shown in brokenFields.test.ts.

const shape = compactShape(
  z.object({
    _id: z.string(),
    name: z.string(),
    note: z.exactOptional(z.string()),
    summary: z.nullable(z.string()),
    related: z.array(z.object({_key: z.string(), text: z.string()})),
  }),
)
const reading = {
  fill: (text: string) => text.replace('{number}', '999'),
  clean: (value: string) => value,
}

/** A result that nobody may write to. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

describe('a result is read the same', () => {
  const expected = {
    _id: 'a',
    name: 'Call 999',
    summary: 'Call 999',
    related: [{_key: 'k', text: 'Call 999'}],
  }

  test.each([
    ['in the order of its shape', ['_id', 'name', 'summary', 'related']],
    ['in another order', ['related', 'summary', 'name', '_id']],
    ['in an order that is the same at first', ['_id', 'name', 'related', 'summary']],
  ])('with its fields %s', (_order, names) => {
    const fields = new Map(
      Object.entries({
        _id: 'a',
        name: 'Call {number}',
        summary: 'Call {number}',
        related: [{_key: 'k', text: 'Call {number}'}],
      }),
    )
    const result = frozen(Object.fromEntries(names.map((name) => [name, fields.get(name)])))
    expect(readResult(shape, result, reading)).toEqual({value: expected, wrong: [], unfilled: []})
  })

  test('with a field that nobody asked for', () => {
    const result = {_id: 'a', other: 1, name: 'Call {number}', summary: null, related: []}
    const {value, wrong} = readResult(shape, frozen(result), reading)
    expect(wrong).toEqual([])
    expect(value).toEqual({...result, name: 'Call 999'})
  })
})

test('every field that is wrong is told, in whatever order they come', () => {
  const {wrong} = readResult(shape, frozen({related: [{text: 1}], _id: 'a', summary: 2}), reading)
  expect(wrong.map(({path}) => path).toSorted()).toEqual([
    'name',
    'related[0]._key',
    'related[0].text',
    'summary',
  ])
})

test('what is as it should be is not copied', () => {
  const result = frozen({
    _id: 'a',
    name: 'Call {number}',
    summary: null,
    related: [
      {_key: 'one', text: 'one'},
      {_key: 'two', text: 'Call {number}'},
    ],
  })
  const {value} = readResult(shape, result, reading)
  expect(value.related[0]).toBe(result.related[0])
  expect(value.related[1]).toEqual({_key: 'two', text: 'Call 999'})
})
