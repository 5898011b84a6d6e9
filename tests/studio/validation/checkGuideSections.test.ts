import {describe, expect, test} from 'vitest'
import {checkGuideSections} from '../../../studio/validation/checkGuideSections.ts'

const sections = (...types: string[]) => types.map((_type) => ({_type}))

describe('the sections of a guide', () => {
  test('have warning signs', () => {
    expect(checkGuideSections(sections('leadSection', 'redFlagSection'))).toBe(true)
    expect(checkGuideSections(sections('leadSection'))).toBe('A guide needs a section with warning signs.')
  })

  test('have them before any treatment', () => {
    expect(checkGuideSections(sections('redFlagSection', 'treatmentLadderSection'))).toBe(true)
    expect(checkGuideSections(sections('treatmentLadderSection', 'redFlagSection'))).toBe(
      'Move the warning signs above the treatments.',
    )
  })

  test('are not judged before there are any', () => {
    expect(checkGuideSections(undefined)).toBe(true)
  })
})
