import {describe, expect, test} from 'vitest'
import {readSchemaOrgVocabulary} from './schemaOrgVocabulary.ts'

const vocabulary = readSchemaOrgVocabulary()
const rangeOf = (type: string, property: string) => vocabulary.rangesOf(type).get(property)

describe('the vocabulary that JSON-LD is held against', () => {
  test('is release 30.0, which brought Credential, Error and jobDuration', () => {
    expect(vocabulary.isKindOf('Credential', 'CreativeWork')).toBe(true)
    expect(rangeOf('Error', 'errorCode')).toContain('StatusEnumeration')
    expect(rangeOf('JobPosting', 'jobDuration')).toEqual(['Duration', 'QuantitativeValue'])
  })

  test('is whole', () => {
    expect(vocabulary.types.size).toBeGreaterThan(900)
    expect(
      new Set([...vocabulary.types].flatMap((type) => [...vocabulary.rangesOf(type).keys()])).size,
    ).toBeGreaterThan(1400)
  })

  test('has the ancestors of a type, and their properties', () => {
    expect(vocabulary.isKindOf('MedicalSymptom', 'MedicalCondition')).toBe(true)
    expect(vocabulary.isKindOf('MedicalCondition', 'MedicalSymptom')).toBe(false)
    expect(rangeOf('MedicalSymptom', 'possibleTreatment')).toEqual([
      'Drug',
      'DrugClass',
      'LifestyleModification',
      'MedicalTherapy',
    ])
    expect(rangeOf('MedicalSymptom', 'name')).toEqual(['Text'])
  })

  test('has the named values of an enumeration', () => {
    expect([...vocabulary.valuesOf('MedicalProcedureType')]).toEqual([
      'https://schema.org/NoninvasiveProcedure',
      'https://schema.org/PercutaneousProcedure',
    ])
    expect(vocabulary.valuesOf('HealthAspectEnumeration').size).toBe(29)
  })

  test('says which properties have another in their place', () => {
    expect(vocabulary.superseded).toContain('aspect')
    expect(vocabulary.superseded).not.toContain('hasHealthAspect')
  })
})
