import {expect, test} from 'vitest'
import {untranslatedIn} from '../../../studio/views/languages/untranslatedIn.ts'

const symptom = {_id: 'symptom-numbness--es', _type: 'symptom', language: 'es', name: 'Adormecimiento'}
const heat = {_id: 'treatment-heat', _type: 'treatment', language: 'en', name: 'Heat'}
const question = {_id: 'faq-scan', _type: 'faq', language: 'en', question: 'Do I need a scan?'}
const page = {
  _id: 'condition-back-spasm--es',
  _type: 'condition',
  language: 'es',
  name: 'Espasmo de espalda',
  symptoms: [{symptom}],
  treatments: {ladder: [{options: [{treatment: heat}]}], notAdvised: [{treatment: heat}]},
  faqs: [question, {_id: 'faq-new', _type: 'faq', language: 'en', question: null}],
  keyFacts: [{sources: [{_id: 'source-a', _type: 'source', title: 'A study'}]}],
}

test('every document that a page shows in another language is told once, with its name', () => {
  expect(untranslatedIn(page, 'es')).toEqual([
    {id: 'treatment-heat', type: 'treatment', name: 'Heat'},
    {id: 'faq-scan', type: 'faq', name: 'Do I need a scan?'},
    {id: 'faq-new', type: 'faq', name: null},
  ])
})

test('nothing is told of a page whose documents are all in its language', () => {
  expect(untranslatedIn({...page, treatments: null, faqs: []}, 'es')).toEqual([])
  expect(untranslatedIn(null, 'es')).toEqual([])
})
