import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {inLanguage, translatedRedFlag, translatedTreatment} from '../document/document.query.ts'
import {redFlagFields, redFlagShape} from '../redFlag/redFlag.query.ts'
import {richTextFields, richTextShape} from '../richText/richText.query.ts'
import {
  treatmentCardFields,
  treatmentCardShape,
  weighedTreatmentFields,
  weighedTreatmentShape,
} from './treatment.query.ts'

/**
 * The treatments with some slugs, in no order, to weigh against each other and against doing nothing. Each comes with the
 * red flags of every condition that lists it (one that two conditions share stands twice).
 */
export const compareTreatmentsQuery =
  defineQuery(`*[_type == "treatment" && slug.current in $slugs && ${inLanguage}]{
  ${weighedTreatmentFields},
  "redFlags": *[_type == "condition" && ${inLanguage} && ^.slug.current in treatments[].treatment->slug.current].redFlags[]{${translatedRedFlag}}.document{${redFlagFields}},
  withoutIt[]{${richTextFields}},
  "alternatives": alternatives[]{${translatedTreatment}}.document{${treatmentCardFields}}
}`)
export const compareTreatmentsQueryShape = z.array(
  z.extend(weighedTreatmentShape, {
    redFlags: z.array(redFlagShape),
    withoutIt: richTextShape,
    alternatives: z.array(treatmentCardShape).check(z.minLength(1)),
  }),
)
export type ComparedTreatment = z.infer<typeof compareTreatmentsQueryShape>[number]
