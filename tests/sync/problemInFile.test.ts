import {describe, expect, test} from 'vitest'
import {fieldPath} from '../../sync/problemInFile.ts'

const file = {
  summary: 'Cold.',
  whatItIs: 'Two\n\nparagraphs',
  alternatives: ['heat', 'treatment/rest'],
  evidence: [
    {_key: 'first', text: 'A'},
    {_key: 'second', text: 'B'},
  ],
  treatments: [{treatment: 'heat', line: 'first'}],
}

describe('the place of a stored value in its content file', () => {
  test('is the field of the same name', () => {
    expect(fieldPath(file, ['summary'])).toEqual(['summary'])
  })

  test('is the item with the same key', () => {
    expect(fieldPath(file, ['evidence', {_key: 'second'}, 'text'])).toEqual(['evidence', 1, 'text'])
  })

  test('is the item with the slug that became its key', () => {
    expect(fieldPath(file, ['alternatives', {_key: 'treatment-rest'}])).toEqual(['alternatives', 1])
    expect(fieldPath(file, ['treatments', {_key: 'heat'}, 'line'])).toEqual(['treatments', 0, 'line'])
  })

  test('of a paragraph is the whole text', () => {
    expect(fieldPath(file, ['whatItIs', {_key: 'abc'}])).toEqual(['whatItIs'])
  })

  test('is as near as can be when there is no such value', () => {
    expect(fieldPath(file, ['evidence', {_key: 'third'}, 'text'])).toEqual(['evidence'])
    expect(fieldPath(file, ['withoutIt'])).toEqual(['withoutIt'])
  })
})
