import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {aliasShape, shownAliases} from '../alias/alias.query.ts'
import {bodyRegionFields, bodyRegionShape, inBodyRegion} from '../bodyRegion/bodyRegion.query.ts'
import {causeFields, causeShape} from '../cause/cause.query.ts'
import {claimFields, claimShape} from '../claim/claim.query.ts'
import {diagnosticTestFields, diagnosticTestShape} from '../diagnosticTest/diagnosticTest.query.ts'
import {
  inLanguage,
  language,
  languageShape,
  languagesOfPage,
  languagesShape,
  noDocument,
  translatedBodyRegion,
  translatedCause,
  translatedCondition,
  translatedDiagnosticTest,
  translatedFaq,
  translatedRedFlag,
  translatedSymptom,
  translatedTreatment,
} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {faqFields, faqShape} from '../faq/faq.query.ts'
import {codes, medicalCodeShape} from '../medicalCode/medicalCode.query.ts'
import {redFlagFields, redFlagsShape} from '../redFlag/redFlag.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {richTextFields, richTextShape} from '../richText/richText.query.ts'
import {seo, seoShape} from '../seo/seo.query.ts'
import {symptomCardFields, symptomCardShape} from '../symptom/symptom.query.ts'
import {treatmentCardFields, treatmentCardShape} from '../treatment/treatment.query.ts'
import {
  causalSupport,
  conditionRelations,
  frequencies,
  reviewStatuses,
  testUses,
  treatmentLines,
  valuesOf,
} from '../vocabulary.ts'
import {conditionLinkFields, conditionLinkShape} from './conditionLink.query.ts'

/** A condition where another page lists it. */
export const conditionCardFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  name,
  ${shownAliases},
  summary,
  "bodyRegions": coalesce(bodyRegions[]{${translatedBodyRegion}}.document{${bodyRegionFields}}, []),
  ${review}
`

export const conditionCardShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('condition'),
    language: languageShape,
    slug: z.string(),
    name: z.string(),
    aliases: z.array(aliasShape),
    summary: z.string(),
    bodyRegions: z.array(bodyRegionShape),
    review: reviewShape,
  },
  noDocument,
)
export type ConditionCard = z.infer<typeof conditionCardShape>

export const conditionSymptomFields = `_key, frequency, note, "symptom": symptom{${translatedSymptom}}.document{${symptomCardFields}}`
export const conditionCauseFields = `_key, support, note, "cause": cause{${translatedCause}}.document{${causeFields}}`
export const conditionTestFields = `_key, use, note, "test": test{${translatedDiagnosticTest}}.document{${diagnosticTestFields}}`
export const conditionTreatmentFields = `_key, line, note, "treatment": treatment{${translatedTreatment}}.document{${treatmentCardFields}}`
export const relatedConditionFields = `
  _key,
  relation,
  difference,
  "condition": condition{${translatedCondition}}.document{${conditionLinkFields}}
`

/** All that a page about a condition shows. What each treatment does is in `treatmentOptionsQuery`. */
export const conditionFields = `
  ${conditionCardFields},
  ${languagesOfPage},
  overview[]{${richTextFields}},
  "redFlags": redFlags[]{${translatedRedFlag}}.document{${redFlagFields}},
  "keyFacts": coalesce(keyFacts[]{${claimFields}}, []),
  "symptoms": coalesce(symptoms[]{${conditionSymptomFields}}, []),
  "causes": coalesce(causes[]{${conditionCauseFields}}, []),
  "diagnosis": coalesce(diagnosis[]{${richTextFields}}, []),
  "tests": coalesce(tests[]{${conditionTestFields}}, []),
  "treatments": coalesce(treatments[]{${conditionTreatmentFields}}, []),
  "course": coalesce(course[]{${claimFields}}, []),
  "prevention": coalesce(prevention[]{${claimFields}}, []),
  "relatedConditions": coalesce(relatedConditions[]{${relatedConditionFields}}, []),
  "faqs": coalesce(faqs[]{${translatedFaq}}.document{${faqFields}}, []),
  ${codes},
  ${seo}
`

export const conditionShape = z.extend(conditionCardShape, {
  languages: languagesShape,
  overview: richTextShape,
  redFlags: redFlagsShape,
  keyFacts: z.array(claimShape),
  symptoms: z.array(
    z.object({
      _key: z.string(),
      frequency: z.enum(valuesOf(frequencies)),
      note: z.nullable(z.string()),
      symptom: symptomCardShape,
    }),
  ),
  causes: z.array(
    z.object({
      _key: z.string(),
      support: z.enum(valuesOf(causalSupport)),
      note: z.nullable(z.string()),
      cause: causeShape,
    }),
  ),
  diagnosis: richTextShape,
  tests: z.array(
    z.object({
      _key: z.string(),
      use: z.enum(valuesOf(testUses)),
      note: z.nullable(z.string()),
      test: diagnosticTestShape,
    }),
  ),
  treatments: z.array(
    z.object({
      _key: z.string(),
      line: z.enum(valuesOf(treatmentLines)),
      note: z.nullable(z.string()),
      treatment: treatmentCardShape,
    }),
  ),
  course: z.array(claimShape),
  prevention: z.array(claimShape),
  relatedConditions: z.array(
    z.object({
      _key: z.string(),
      relation: z.enum(valuesOf(conditionRelations)),
      difference: z.string(),
      condition: conditionLinkShape,
    }),
  ),
  faqs: z.array(faqShape),
  codes: z.array(medicalCodeShape),
  seo: z.nullable(seoShape),
})
export type Condition = z.infer<typeof conditionShape>

export const conditionBySlugQuery = defineQuery(
  `*[_type == "condition" && slug.current == $slug && ${inLanguage}][0]{${conditionFields}}`,
)
export const conditionBySlugQueryShape = z.nullable(conditionShape)

/** The conditions of a body region or of one that is part of it, in a review status; null for any. */
export const conditionsQuery = defineQuery(`*[
  _type == "condition"
  && ($bodyRegion == null || ${inBodyRegion})
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${conditionCardFields}, "sortValue": ${listValue}}`)
export const conditionsQueryShape = z.array(z.extend(conditionCardShape, {sortValue: z.string()}))
export const conditionsFilterShape = z.strictObject({
  bodyRegion: z.optional(z.string()),
  reviewStatus: z.optional(z.enum(valuesOf(reviewStatuses))),
})
