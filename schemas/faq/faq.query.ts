import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {conditionLinkFields, conditionLinkShape} from '../condition/conditionLink.query.ts'
import {
  inLanguage,
  language,
  languageShape,
  languagesOfPage,
  languagesShape,
  noDocument,
  translatedRedFlag,
} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {redFlagFields, redFlagShape} from '../redFlag/redFlag.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {richTextFields, richTextShape} from '../richText/richText.query.ts'
import {seo, seoShape} from '../seo/seo.query.ts'
import {sourceFields, sourcesShape} from '../source/source.query.ts'
import {faqKinds, reviewStatuses, valuesOf} from '../vocabulary.ts'

/** A question without its answer. */
export const faqCardFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  question,
  kind
`

export const faqCardShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('faq'),
    language: languageShape,
    slug: z.string(),
    question: z.string(),
    kind: z.enum(valuesOf(faqKinds)),
  },
  noDocument,
)
export type FaqCard = z.infer<typeof faqCardShape>

export const faqFields = `
  ${faqCardFields},
  answer[]{${richTextFields}},
  sources[]->{${sourceFields}},
  ${review}
`

export const faqShape = z.extend(faqCardShape, {
  answer: richTextShape,
  sources: sourcesShape,
  review: reviewShape,
})
export type Faq = z.infer<typeof faqShape>

/** A question and its answer with the red flags of every condition that lists it (one that two conditions share stands twice). */
export const faqWithConditionsFields = `
  ${faqFields},
  ${languagesOfPage},
  "redFlags": *[_type == "condition" && ${inLanguage} && ^.slug.current in faqs[]->slug.current].redFlags[]{${translatedRedFlag}}.document{${redFlagFields}},
  "conditions": *[_type == "condition" && ${inLanguage} && ^.slug.current in faqs[]->slug.current]{${conditionLinkFields}},
  ${seo}
`

export const faqWithConditionsShape = z.extend(faqShape, {
  languages: languagesShape,
  redFlags: z.array(redFlagShape),
  conditions: z.array(conditionLinkShape),
  seo: z.nullable(seoShape),
})
export type FaqWithConditions = z.infer<typeof faqWithConditionsShape>

export const faqBySlugQuery = defineQuery(
  `*[_type == "faq" && slug.current == $slug && ${inLanguage}][0]{${faqWithConditionsFields}}`,
)
export const faqBySlugQueryShape = z.nullable(faqWithConditionsShape)

/** The questions that a condition lists, by kind and review status; null for any. */
export const faqsQuery = defineQuery(`*[
  _type == "faq"
  && ($kind == null || kind == $kind)
  && ($condition == null || slug.current in *[_type == "condition" && slug.current == $condition].faqs[]->slug.current)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${faqCardFields}, "sortValue": ${listValue}}`)
export const faqsQueryShape = z.array(z.extend(faqCardShape, {sortValue: z.string()}))
export const faqsFilterShape = z.strictObject({
  kind: z.optional(z.enum(valuesOf(faqKinds))),
  condition: z.optional(z.string()),
  reviewStatus: z.optional(z.enum(valuesOf(reviewStatuses))),
})
