import {describe, expect, test} from 'vitest'
import {partsOf, readDocument, readersPassages} from '../../../studio/validation/checkedDocument.ts'
import {pathText} from '../../../studio/validation/fields.ts'
import {claim, listUnder, treatment} from './ruleFindings.ts'

const textsOf = (fields: Record<string, unknown>) =>
  readDocument(treatment(fields)).passages.map(({path, text, form}) => `${pathText(path)} ${form}: ${text}`)

describe('the texts of a document', () => {
  test('are its strings, in their order', () => {
    const evidence = [claim({text: 'Heat may help.', population: 'Adults'})]
    expect(textsOf({name: 'Heat', summary: 'A heat pack.', evidence})).toEqual([
      'name label: Heat',
      'summary sentences: A heat pack.',
      'evidence[relief].text sentences: Heat may help.',
      'evidence[relief].population label: Adults',
    ])
  })

  test('are whole paragraphs, whatever their marks', () => {
    const children = ['Keep ', 'moving', '.'].map((text) => ({_type: 'span', text}))
    expect(textsOf({whatItIs: [{_type: 'block', _key: 'a', style: 'normal', children}]})).toEqual([
      'whatItIs[a] sentences: Keep moving.',
    ])
  })

  test('tell headings and list items from paragraphs', () => {
    expect(textsOf({whatItIs: listUnder('Do', 'Keep moving')})).toEqual([
      'whatItIs[0] heading: Do',
      'whatItIs[1] item: Keep moving',
    ])
  })

  test('are no values of lists, no identifiers and no empty fields', () => {
    const slug = {_type: 'slug', current: 'acute-pain'}
    expect(textsOf({kind: 'drug', slug, summary: ' ', evidence: [claim({certainty: 'low'})]})).toEqual([])
  })

  test('are for readers unless they are notes among editors or names by others', () => {
    const review = {_type: 'review', changeNote: 'First version.'}
    const codes = [{_type: 'medicalCode', _key: 'a', display: 'Hot packs'}]
    const document = readDocument(treatment({summary: 'A heat pack.', review, codes}))
    expect(readersPassages(document).map(({text}) => text)).toEqual(['A heat pack.'])
  })
})

describe('a document', () => {
  test('is told by the id that it is published under', () => {
    const idOf = (_id: string) => readDocument({_id, _type: 'faq'}).id
    expect(idOf('faq-ice')).toBe('faq-ice')
    expect(idOf('drafts.faq-ice')).toBe('faq-ice')
    expect(idOf('versions.r1.faq-ice')).toBe('faq-ice')
  })

  test('is English unless it says otherwise', () => {
    expect(readDocument({_type: 'faq'}).language).toBe('en')
    expect(readDocument({_type: 'faq', language: 'es'}).language).toBe('es')
  })

  test('has parts, each with its type and place', () => {
    const [part] = partsOf(readDocument(treatment({evidence: [claim({text: 'A'})]})), 'claim')
    expect(part).toMatchObject({path: ['evidence', {_key: 'relief'}], fields: {text: 'A'}})
  })
})
