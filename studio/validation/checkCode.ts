import {codeSystems} from '../../schemas/vocabulary.ts'

interface CodeInput {
  readonly system?: string | undefined
  readonly code?: string | undefined
  readonly license?: string | undefined
  readonly billable?: boolean | undefined
}

/**
 * Checks that a code has the form its system uses, that SNOMED CT carries its licence and that only ICD-10-CM is billable.
 * Returns `true`, or the sentence an editor reads. Required fields are not its business. Source: HL7 UTG code systems.
 */
export const checkCode = (value: CodeInput | undefined): true | string => {
  const system = codeSystems.find((candidate) => candidate.value === value?.system)
  if (system === undefined || value?.code === undefined) return true
  if (!system.pattern.test(value.code)) {
    return `“${value.code}” does not look like a code of ${system.title}. ${system.description}`
  }
  if (system.title === 'SNOMED CT' && value.license === undefined) {
    return 'A SNOMED CT code needs its licence and attribution.'
  }
  if (system.title !== 'ICD-10-CM' && value.billable !== undefined)
    return 'Only ICD-10-CM codes are billable or not.'
  return true
}
