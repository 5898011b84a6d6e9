import {partsOf} from '../checkedDocument.ts'
import {checkCode} from '../checkCode.ts'
import type {DocumentRule} from '../contentRule.ts'
import {isEmpty, textOf} from '../fields.ts'

const requiredFields: Readonly<Record<string, string>> = {
  system: 'Choose the system that the code belongs to.',
  code: 'Fill in the code.',
  display: 'Fill in the title that the system gives the code.',
  version: 'Say in which edition the code was checked.',
}

export const codes: DocumentRule = {
  id: 'E30-codes',
  title: 'A code has its system, its form, its edition and, where it needs one, its licence.',
  why: 'A wrong code files a person under another illness, and SNOMED CT may be used only with its licence.',
  source: 'HL7 UTG code systems; SNOMED CT Global Patient Set, CC BY 4.0',
  severity: 'error',
  *check(document) {
    for (const {path, fields} of partsOf(document, 'medicalCode')) {
      for (const [field, message] of Object.entries(requiredFields)) {
        if (isEmpty(fields[field])) yield {path: [...path, field], message, alsoInSchema: true}
      }
      const {billable} = fields
      const found = checkCode({
        system: textOf(fields['system']) || undefined,
        code: textOf(fields['code']) || undefined,
        license: textOf(fields['license']) || undefined,
        billable: typeof billable === 'boolean' ? billable : undefined,
      })
      if (found !== true) yield {path: [...path, 'code'], message: found}
    }
  },
}
