import {expect, test} from 'vitest'
import {fieldsReferringTo} from '../../../studio/views/usage/fieldsReferringTo.ts'

const ref = (id: string): object => ({_type: 'reference', _ref: id})

test('names each field with a reference to one of the documents, however deep it stands', () => {
  const document = {
    _id: 'condition-sciatica',
    _type: 'condition',
    name: 'treatment-heat',
    faqs: [ref('faq-ice-or-heat')],
    treatments: [
      {_key: 'a', treatment: ref('treatment-rest')},
      {_key: 'b', treatment: ref('treatment-heat')},
    ],
    overview: [{_type: 'block', markDefs: [{_type: 'internalLink', target: ref('treatment-heat')}]}],
  }
  expect(fieldsReferringTo(['treatment-heat', 'treatment-heat--es'], document)).toEqual([
    'treatments',
    'overview',
  ])
  expect(fieldsReferringTo(['treatment-ice'], document)).toEqual([])
})
