import * as z from 'zod/mini'
import {codeSystems, valuesOf} from '../vocabulary.ts'

/** The codes of a document (FHIR Coding). A SNOMED CT code carries the licence that it must be shown with. */
export const codes = `"codes": coalesce(codes[]{
  _key,
  system,
  code,
  display,
  version,
  billable,
  license
}, [])`

export const medicalCodeShape = z.object({
  _key: z.string(),
  system: z.enum(valuesOf(codeSystems)),
  code: z.string(),
  display: z.string(),
  version: z.string(),
  billable: z.nullable(z.boolean()),
  license: z.nullable(z.string()),
})
export type MedicalCode = z.infer<typeof medicalCodeShape>
