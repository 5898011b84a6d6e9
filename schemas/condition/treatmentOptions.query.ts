import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {
  inLanguage,
  language,
  languageShape,
  noDocument,
  translatedRedFlag,
  translatedTreatment,
} from '../document/document.query.ts'
import {redFlagFields, redFlagsShape} from '../redFlag/redFlag.query.ts'
import {weighedTreatmentFields, weighedTreatmentShape} from '../treatment/treatment.query.ts'
import {treatmentLines, valuesOf} from '../vocabulary.ts'

/** A condition with its red flags alone. */
export const conditionRedFlagsFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  name,
  "redFlags": redFlags[]{${translatedRedFlag}}.document{${redFlagFields}}
`

export const conditionRedFlagsShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('condition'),
    language: languageShape,
    slug: z.string(),
    name: z.string(),
    redFlags: redFlagsShape,
  },
  noDocument,
)
export type ConditionRedFlags = z.infer<typeof conditionRedFlagsShape>

/** A condition with its treatment options to weigh against each other, after its red flags. */
export const treatmentOptionsFields = `
  ${conditionRedFlagsFields},
  "treatments": coalesce(treatments[]{_key, line, note, "treatment": treatment{${translatedTreatment}}.document{${weighedTreatmentFields}}}, [])
`

export const treatmentOptionShape = z.object({
  _key: z.string(),
  line: z.enum(valuesOf(treatmentLines)),
  note: z.nullable(z.string()),
  treatment: weighedTreatmentShape,
})
export type TreatmentOption = z.infer<typeof treatmentOptionShape>

export const treatmentOptionsShape = z.extend(conditionRedFlagsShape, {
  treatments: z.array(treatmentOptionShape),
})
export type TreatmentOptions = z.infer<typeof treatmentOptionsShape>

export const redFlagsByConditionQuery = defineQuery(
  `*[_type == "condition" && slug.current == $slug && ${inLanguage}][0]{${conditionRedFlagsFields}}`,
)
export const redFlagsByConditionQueryShape = z.nullable(conditionRedFlagsShape)

export const treatmentOptionsQuery = defineQuery(
  `*[_type == "condition" && slug.current == $slug && ${inLanguage}][0]{${treatmentOptionsFields}}`,
)
export const treatmentOptionsQueryShape = z.nullable(treatmentOptionsShape)
