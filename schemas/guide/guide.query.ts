import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {callToActionFields, callToActionShape} from '../callToAction/callToAction.query.ts'
import {claimFields, claimShape} from '../claim/claim.query.ts'
import {conditionLinkFields, conditionLinkShape} from '../condition/conditionLink.query.ts'
import {
  conditionRedFlagsFields,
  conditionRedFlagsShape,
  treatmentOptionsFields,
  treatmentOptionsShape,
} from '../condition/treatmentOptions.query.ts'
import {
  inLanguage,
  language,
  languageShape,
  languagesOfPage,
  languagesShape,
  translatedCondition,
  translatedFaq,
} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {faqFields, faqShape} from '../faq/faq.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {richTextFields, richTextShape} from '../richText/richText.query.ts'
import {seo, seoShape} from '../seo/seo.query.ts'
import {reviewStatuses, valuesOf} from '../vocabulary.ts'

export const leadSectionFields = `body[]{${richTextFields}}`
export const redFlagSectionFields = `heading, "condition": condition{${translatedCondition}}.document{${conditionRedFlagsFields}}`
export const textSectionFields = `heading, body[]{${richTextFields}}`
export const treatmentLadderSectionFields = `heading, "body": coalesce(body[]{${richTextFields}}, []), "condition": condition{${translatedCondition}}.document{${treatmentOptionsFields}}`
export const evidenceSectionFields = `heading, claims[]{${claimFields}}`
export const faqSectionFields = `heading, "faqs": faqs[]{${translatedFaq}}.document{${faqFields}}`
export const callToActionSectionFields = `heading, callToAction{${callToActionFields}}`

/** A guide where a list names it. */
export const guideCardFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  title,
  summary,
  ${review}
`

export const guideCardShape = z.object({
  _id: z.string(),
  _type: z.literal('guide'),
  language: languageShape,
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  review: reviewShape,
})
export type GuideCard = z.infer<typeof guideCardShape>

/** A guide with what its sections point to: red flags, treatment options, answers. */
export const guideFields = `
  ${guideCardFields},
  ${languagesOfPage},
  "conditions": conditions[]{${translatedCondition}}.document{${conditionLinkFields}},
  sections[]{
    _key,
    _type,
    _type == "leadSection" => {${leadSectionFields}},
    _type == "redFlagSection" => {${redFlagSectionFields}},
    _type == "textSection" => {${textSectionFields}},
    _type == "treatmentLadderSection" => {${treatmentLadderSectionFields}},
    _type == "evidenceSection" => {${evidenceSectionFields}},
    _type == "faqSection" => {${faqSectionFields}},
    _type == "callToActionSection" => {${callToActionSectionFields}}
  },
  ${seo}
`

export const guideSectionShape = z.discriminatedUnion('_type', [
  z.object({_key: z.string(), _type: z.literal('leadSection'), body: richTextShape}),
  z.object({
    _key: z.string(),
    _type: z.literal('redFlagSection'),
    heading: z.string(),
    condition: conditionRedFlagsShape,
  }),
  z.object({_key: z.string(), _type: z.literal('textSection'), heading: z.string(), body: richTextShape}),
  z.object({
    _key: z.string(),
    _type: z.literal('treatmentLadderSection'),
    heading: z.string(),
    body: richTextShape,
    condition: treatmentOptionsShape,
  }),
  z.object({
    _key: z.string(),
    _type: z.literal('evidenceSection'),
    heading: z.string(),
    claims: z.array(claimShape).check(z.minLength(1)),
  }),
  z.object({
    _key: z.string(),
    _type: z.literal('faqSection'),
    heading: z.string(),
    faqs: z.array(faqShape).check(z.minLength(1)),
  }),
  z.object({
    _key: z.string(),
    _type: z.literal('callToActionSection'),
    heading: z.string(),
    callToAction: callToActionShape,
  }),
])
export type GuideSection = z.infer<typeof guideSectionShape>

export const guideShape = z.extend(guideCardShape, {
  languages: languagesShape,
  conditions: z.array(conditionLinkShape).check(z.minLength(1)),
  sections: z.array(guideSectionShape).check(z.minLength(1)),
  seo: z.nullable(seoShape),
})
export type Guide = z.infer<typeof guideShape>

export const guideBySlugQuery = defineQuery(
  `*[_type == "guide" && slug.current == $slug && ${inLanguage}][0]{${guideFields}}`,
)
export const guideBySlugQueryShape = z.nullable(guideShape)

/** The guides about a condition, in a review status; null for any. */
export const guidesQuery = defineQuery(`*[
  _type == "guide"
  && ($condition == null || $condition in conditions[]->slug.current)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${guideCardFields}, "sortValue": ${listValue}}`)
export const guidesQueryShape = z.array(z.extend(guideCardShape, {sortValue: z.string()}))
export const guidesFilterShape = z.strictObject({
  condition: z.optional(z.string()),
  reviewStatus: z.optional(z.enum(valuesOf(reviewStatuses))),
})
