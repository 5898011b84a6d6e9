import {expect, test} from 'vitest'
import {documentNameIn} from '../../../studio/views/missing/documentNameIn.ts'

const answer = {
  _id: 'condition-back-spasm',
  name: 'Back spasm',
  faqs: [{_id: 'faq-ice-or-heat', question: 'Ice or heat?'}],
  treatments: {ladder: [{options: [{treatment: {_id: 'treatment-heat', name: null}}]}]},
}

test('finds the name of a document wherever it stands', () => {
  expect(documentNameIn(answer, 'condition-back-spasm')).toBe('Back spasm')
  expect(documentNameIn(answer, 'faq-ice-or-heat')).toBe('Ice or heat?')
})

test('has none for what is not there, or has no name yet', () => {
  expect(documentNameIn(answer, 'treatment-heat')).toBeNull()
  expect(documentNameIn(answer, 'guide-new')).toBeNull()
  expect(documentNameIn(null, 'guide-new')).toBeNull()
})
