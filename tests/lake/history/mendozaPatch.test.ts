import * as fc from 'fast-check'
import {applyPatch, incremental} from 'mendoza'
import {describe, expect, test} from 'vitest'
import {effectsOf, mendozaPatch} from '../../../lake/history/mendozaPatch.ts'
import type {LakeDocument} from '../../../lake/lakeDocument.ts'

const system = {
  _id: 'ice',
  _type: 'treatment',
  _rev: '1',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
}
const document = (attributes: Record<string, unknown>): LakeDocument => ({...system, ...attributes})

/** Few names and keys, so that two documents often have some in common; text that UTF-8 writes with one to four bytes. */
const text = fc.oneof(
  fc.constantFrom('', 'back spasm', 'a sudden, painful tightening of a muscle'),
  fc.string({unit: fc.constantFrom('a', 'é', '€', '😀', '\ud83d'), maxLength: 30}),
)
const {value} = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {depthSize: 'small'},
    text,
    fc.integer(),
    fc.constantFrom(true, false, null),
    fc.array(tie('value'), {maxLength: 5}),
    fc.uniqueArray(fc.record({_key: fc.constantFrom('a', 'b', 'c', 'd'), text}), {
      selector: ({_key}) => _key,
      maxLength: 4,
    }),
    fc.dictionary(fc.constantFrom('name', 'text', 'B', 'é', '_key'), tie('value'), {maxKeys: 4}),
  ),
}))
const documents = fc.dictionary(fc.constantFrom('name', 'body', 'tags', 'slug'), value).map(document)

describe('a Mendoza patch', () => {
  test('makes the one document of the other, whatever they are, as the library that reads it says', () => {
    fc.assert(
      fc.property(documents, documents, (left, right) => {
        const [apply, revert] = [mendozaPatch(left, right), mendozaPatch(right, left)]

        expect(applyPatch(left, [...apply])).toEqual(right)
        expect(applyPatch(right, [...revert])).toEqual(left)
        const wrapped = incremental.applyPatch(incremental.wrap(left, null), [...apply], null)
        expect(incremental.unwrap(wrapped)).toEqual(right)
      }),
      {numRuns: 2000},
    )
  })

  test('of a changed sentence holds the changed words only', () => {
    const left = document({
      blocks: [
        {_key: 'a', text: 'Most back spasms ease within two weeks.'},
        {_key: 'b', text: 'Keep moving.'},
      ],
    })
    const right = document({
      blocks: [
        {_key: 'a', text: 'Most back spasms ease within six weeks.'},
        {_key: 'b', text: 'Keep moving.'},
      ],
    })
    const patch = mendozaPatch(left, right)

    expect(applyPatch(left, [...patch])).toEqual(right)
    expect(patch.filter((part) => typeof part === 'string')).toEqual(['six'])
  })

  test('keeps items that moved, by their keys', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((_key) => ({_key, text: `Item ${_key}`}))
    const patch = mendozaPatch(document({items: [a, b, c]}), document({items: [c, a, b]}))

    expect(patch.every((part) => typeof part === 'number')).toBe(true)
  })
})

describe('effects', () => {
  test('of a creation and of a deletion are the whole document, or null', () => {
    const {_rev, ...made} = document({name: 'Ice'})

    expect(effectsOf(null, {...made, _rev})).toEqual({apply: [0, made], revert: [0, null]})
    expect(effectsOf({...made, _rev}, null)).toEqual({apply: [0, null], revert: [0, made]})
  })

  test('apply to a document without its revision, as the Studio has it', () => {
    const {_rev: before, ...left} = document({name: 'Ice'})
    const {_rev: after, ...right} = document({name: 'Ice pack', _rev: '2'})
    const {apply, revert} = effectsOf({...left, _rev: before}, {...right, _rev: after})

    expect(applyPatch(left, [...apply])).toEqual(right)
    expect(applyPatch(right, [...revert])).toEqual(left)
  })
})
