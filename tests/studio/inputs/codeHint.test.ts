import {expect, test} from 'vitest'
import {codeSystems} from '../../../schemas/vocabulary.ts'
import {codeHint} from '../../../studio/inputs/codeHint.ts'

const icd10cm = 'http://hl7.org/fhir/sid/icd-10-cm'

test('a system is chosen first', () => {
  expect(codeHint({code: 'M62.830'})).toEqual({tone: 'default', text: 'Choose the system first.'})
  expect(codeHint({system: 'http://example.org', code: 'M62.830'}).text).toBe('Choose the system first.')
})

test('an empty field shows an example of its system', () => {
  expect(codeHint({system: icd10cm})).toEqual({
    tone: 'default',
    text: 'Diagnosis codes, United States. Like M62.830.',
  })
})

test('a code that has the form of its system is told so, and one that has not yet, with the example', () => {
  expect(codeHint({system: icd10cm, code: 'M62.830'})).toEqual({
    tone: 'positive',
    text: 'It has the form of a code of ICD-10-CM.',
  })
  for (const code of ['M6', 'm62.830', 'M62,830', '203095000']) {
    const {tone, text} = codeHint({system: icd10cm, code})
    expect(tone).toBe('caution')
    expect(text).toContain('Like M62.830.')
  }
})

test('what the checks would say of a code is said while it is typed', () => {
  const snomed = {system: 'http://snomed.info/sct', code: '203095000'}
  expect(codeHint(snomed)).toEqual({
    tone: 'caution',
    text: 'A SNOMED CT code needs its licence and attribution.',
  })
  expect(codeHint({...snomed, license: 'CC BY 4.0'}).tone).toBe('positive')
})

test('every system has an example, and it has the right form', () => {
  for (const {value, description} of codeSystems) {
    const [, example] = /Like (\S+)\.$/.exec(description) ?? []
    expect(codeHint({system: value, code: example, license: 'CC BY 4.0'}).tone).toBe('positive')
  }
})
