import {expect, test} from 'vitest'
import {withoutReview} from '../../../studio/review/duplicateWithoutReview.ts'
import {approved, symptom} from './reviewedPages.ts'

test('a copy of an approved page is approved by nobody, and keeps its author', () => {
  const author = {_type: 'reference', _ref: 'person-ada'}
  expect(withoutReview(symptom({review: {...approved, author}}))).toMatchObject({name: 'Numb leg'})
  expect(withoutReview(symptom({review: {...approved, author}}))['review']).toEqual({
    _type: 'review',
    status: 'draft',
    author,
  })
})
