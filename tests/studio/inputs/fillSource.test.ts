import {expect, test} from 'vitest'
import {citationFields, fillSource} from '../../../studio/inputs/fillSource.ts'
import {source} from '../../../schemas/source/source.schema.ts'

test('a citation fills in what a source does not say yet', () => {
  const citation = {doi: '10.7326/M16-2367', year: 2017, authors: ['Qaseem A', 'et al.']}
  expect(fillSource({_type: 'source', authors: [], year: 2017}, citation)).toEqual({
    filled: [
      {name: 'authors', title: 'Authors', value: ['Qaseem A', 'et al.']},
      {name: 'doi', title: 'DOI', value: '10.7326/M16-2367'},
    ],
    kept: [],
  })
})

test('and never writes over what it says: that is told', () => {
  expect(fillSource({year: 2016, title: 'Low back pain'}, {year: 2017, title: 'Low back pain'})).toEqual({
    filled: [],
    kept: [{name: 'year', title: 'Year'}],
  })
})

test('the fields are called what the form calls them', () => {
  const inForm = source.fields.map(({name, title}) => ({name, title}))
  for (const field of citationFields) expect(inForm).toContainEqual(field)
})
