import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {withinSlips} from '../../queries/withinSlips.ts'

test('a letter left out, put in, mistaken for another or swapped with its neighbour is one slip', () => {
  for (const typed of ['spsm', 'spaasm', 'spazm', 'sapsm']) {
    expect(withinSlips('spasm', typed, 1), typed).toBe(true)
    expect(withinSlips('spasm', typed, 0), typed).toBe(false)
  }
})

test('letters far apart do not swap in one slip', () => {
  expect(withinSlips('spasm', 'mpass', 1)).toBe(false)
  expect(withinSlips('spasm', 'mpass', 2)).toBe(true)
})

test('agrees with the textbook, which fills a table', () => {
  const text = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7})
  fc.assert(
    fc.property(text, text, fc.integer({min: 0, max: 3}), (one, other, slips) => {
      expect(withinSlips(one, other, slips)).toBe(distance(one, other) <= slips)
    }),
    {numRuns: 500},
  )
})

/** The optimal string alignment distance. */
function distance(one: string, other: string): number {
  const table = Array.from({length: one.length + 1}, (_, row) =>
    Array.from({length: other.length + 1}, (__, column) => row + column),
  )
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      table[row]?.splice(
        column,
        1,
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1),
          isSwap ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      )
    }
  }
  return at(one.length, other.length)
}
