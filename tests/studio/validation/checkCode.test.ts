import {describe, expect, test} from 'vitest'
import {codeSystems} from '../../../schemas/vocabulary.ts'
import {checkCode} from '../../../studio/validation/checkCode.ts'

function systemUri(title: (typeof codeSystems)[number]['title']): string {
  return codeSystems.find((system) => system.title === title)?.value ?? ''
}

describe('a code', () => {
  test.each([
    ['ICD-10-CM', 'M62.830', 'M62830'],
    ['ICD-10-CM', 'M54', 'm54'],
    ['MeSH', 'D017116', '017116'],
    ['RxNorm', '5640', 'D5640'],
  ] as const)('of %s looks like %s, not like %s', (system, good, bad) => {
    expect(checkCode({system: systemUri(system), code: good})).toBe(true)
    expect(checkCode({system: systemUri(system), code: bad})).toMatch(
      new RegExp(`^“${bad}” does not look like a code of ${system}\\. `),
    )
  })

  test('of SNOMED CT carries its licence', () => {
    const system = systemUri('SNOMED CT')
    expect(checkCode({system, code: '203095000'})).toBe('A SNOMED CT code needs its licence and attribution.')
    expect(checkCode({system, code: '203095000', license: 'CC BY 4.0'})).toBe(true)
  })

  test('is billable or not in ICD-10-CM alone', () => {
    expect(checkCode({system: systemUri('ICD-10-CM'), code: 'M62.830', billable: true})).toBe(true)
    expect(checkCode({system: systemUri('MeSH'), code: 'D017116', billable: true})).toBe(
      'Only ICD-10-CM codes are billable or not.',
    )
  })

  test('is not judged before it is complete', () => {
    expect(checkCode(undefined)).toBe(true)
    expect(checkCode({system: systemUri('MeSH')})).toBe(true)
    expect(checkCode({code: 'D017116'})).toBe(true)
  })
})
