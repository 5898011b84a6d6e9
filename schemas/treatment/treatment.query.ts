import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {aliasShape, shownAliases} from '../alias/alias.query.ts'
import {availabilityFields, availabilityShape} from '../availability/availability.query.ts'
import {claimFields, claimShape} from '../claim/claim.query.ts'
import {conditionLinkFields, conditionLinkShape} from '../condition/conditionLink.query.ts'
import {
  inLanguage,
  language,
  languageShape,
  languagesOfPage,
  languagesShape,
  noDocument,
  translatedRedFlag,
  translatedTreatment,
} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {
  guidelinePositionFields,
  guidelinePositionShape,
} from '../guidelinePosition/guidelinePosition.query.ts'
import {codes, medicalCodeShape} from '../medicalCode/medicalCode.query.ts'
import {redFlagFields, redFlagShape} from '../redFlag/redFlag.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {richTextFields, richTextShape} from '../richText/richText.query.ts'
import {safetyItemFields, safetyItemShape} from '../safetyItem/safetyItem.query.ts'
import {seo, seoShape} from '../seo/seo.query.ts'
import {invasiveness, reviewStatuses, therapyKinds, treatmentLines, valuesOf} from '../vocabulary.ts'

/** A treatment where another page lists it. */
export const treatmentCardFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  name,
  invasiveness,
  kind,
  summary
`

export const treatmentCardShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('treatment'),
    language: languageShape,
    slug: z.string(),
    name: z.string(),
    invasiveness: z.enum(valuesOf(invasiveness)),
    kind: z.enum(valuesOf(therapyKinds)),
    summary: z.string(),
  },
  noDocument,
)
export type TreatmentCard = z.infer<typeof treatmentCardShape>

/** What a treatment does, who advises it, what can go wrong, how to get it. */
const weighingFields = `
  evidence[]{${claimFields}},
  "guidelinePositions": coalesce(guidelinePositions[]{${guidelinePositionFields}}, []),
  safety[]{${safetyItemFields}},
  "availability": coalesce(availability[]{${availabilityFields}}, []),
  ${review}
`

/** A treatment as something to weigh against others. */
export const weighedTreatmentFields = `${treatmentCardFields}, ${weighingFields}`

export const weighedTreatmentShape = z.extend(treatmentCardShape, {
  evidence: z.array(claimShape).check(z.minLength(1)),
  guidelinePositions: z.array(guidelinePositionShape),
  safety: z.array(safetyItemShape).check(z.minLength(1)),
  availability: z.array(availabilityShape),
  review: reviewShape,
})

/**
 * A treatment with the red flags of every condition that lists it (one that two conditions share stands twice), and
 * where it stands among the options for those conditions.
 */
export const treatmentFields = `
  ${treatmentCardFields},
  ${languagesOfPage},
  "redFlags": *[_type == "condition" && ${inLanguage} && ^.slug.current in treatments[].treatment->slug.current].redFlags[]{${translatedRedFlag}}.document{${redFlagFields}},
  ${weighingFields},
  ${shownAliases},
  whatItIs[]{${richTextFields}},
  howItWorks[]{${richTextFields}},
  whatToExpect[]{${richTextFields}},
  withoutIt[]{${richTextFields}},
  "alternatives": alternatives[]{${translatedTreatment}}.document{${treatmentCardFields}},
  "conditions": *[_type == "condition" && ${inLanguage} && ^.slug.current in treatments[].treatment->slug.current]{
    ${conditionLinkFields},
    "line": treatments[treatment->slug.current == ^.^.slug.current][0].line
  },
  ${codes},
  ${seo}
`

export const treatmentShape = z.object({
  ...treatmentCardShape.shape,
  languages: languagesShape,
  redFlags: z.array(redFlagShape),
  ...weighedTreatmentShape.shape,
  aliases: z.array(aliasShape),
  whatItIs: richTextShape,
  howItWorks: richTextShape,
  whatToExpect: richTextShape,
  withoutIt: richTextShape,
  alternatives: z.array(treatmentCardShape).check(z.minLength(1)),
  conditions: z.array(z.extend(conditionLinkShape, {line: z.nullable(z.enum(valuesOf(treatmentLines)))})),
  codes: z.array(medicalCodeShape),
  seo: z.nullable(seoShape),
})
export type Treatment = z.infer<typeof treatmentShape>

export const treatmentBySlugQuery = defineQuery(
  `*[_type == "treatment" && slug.current == $slug && ${inLanguage}][0]{${treatmentFields}}`,
)
export const treatmentBySlugQueryShape = z.nullable(treatmentShape)

/** The treatments on a rung of the ladder, of a kind, that a condition lists, in a review status; null for any. */
export const treatmentsQuery = defineQuery(`*[
  _type == "treatment"
  && ($invasiveness == null || invasiveness == $invasiveness)
  && ($kind == null || kind == $kind)
  && ($condition == null || slug.current in *[_type == "condition" && slug.current == $condition].treatments[].treatment->slug.current)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${treatmentCardFields}, "sortValue": ${listValue}}`)
export const treatmentsQueryShape = z.array(z.extend(treatmentCardShape, {sortValue: z.string()}))
export const treatmentsFilterShape = z.strictObject({
  invasiveness: z.optional(z.enum(valuesOf(invasiveness))),
  kind: z.optional(z.enum(valuesOf(therapyKinds))),
  condition: z.optional(z.string()),
  reviewStatus: z.optional(z.enum(valuesOf(reviewStatuses))),
})
