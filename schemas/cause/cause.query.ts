import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {aliasShape, shownAliases} from '../alias/alias.query.ts'
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
} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {redFlagFields, redFlagShape} from '../redFlag/redFlag.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {causalSupport, causeKinds, reviewStatuses, valuesOf} from '../vocabulary.ts'

/** A cause where a list names it. */
export const causeCardFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  name,
  kind,
  summary
`

export const causeCardShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('cause'),
    language: languageShape,
    slug: z.string(),
    name: z.string(),
    kind: z.enum(valuesOf(causeKinds)),
    summary: z.string(),
  },
  noDocument,
)
export type CauseCard = z.infer<typeof causeCardShape>

export const causeFields = `
  ${causeCardFields},
  ${shownAliases},
  claims[]{${claimFields}},
  ${review}
`

export const causeShape = z.extend(causeCardShape, {
  aliases: z.array(aliasShape),
  claims: z.array(claimShape).check(z.minLength(1)),
  review: reviewShape,
})
export type Cause = z.infer<typeof causeShape>

/**
 * A cause with the red flags of every condition that lists it (one that two conditions share stands twice), and how well
 * its link with those conditions is supported.
 */
export const causeWithConditionsFields = `
  ${causeFields},
  ${languagesOfPage},
  "redFlags": *[_type == "condition" && ${inLanguage} && ^.slug.current in causes[].cause->slug.current].redFlags[]{${translatedRedFlag}}.document{${redFlagFields}},
  "conditions": *[_type == "condition" && ${inLanguage} && ^.slug.current in causes[].cause->slug.current]{
    ${conditionLinkFields},
    "support": causes[cause->slug.current == ^.^.slug.current][0].support
  }
`

export const causeWithConditionsShape = z.extend(causeShape, {
  languages: languagesShape,
  redFlags: z.array(redFlagShape),
  conditions: z.array(z.extend(conditionLinkShape, {support: z.nullable(z.enum(valuesOf(causalSupport)))})),
})
export type CauseWithConditions = z.infer<typeof causeWithConditionsShape>

export const causeBySlugQuery = defineQuery(
  `*[_type == "cause" && slug.current == $slug && ${inLanguage}][0]{${causeWithConditionsFields}}`,
)
export const causeBySlugQueryShape = z.nullable(causeWithConditionsShape)

/** The causes of a kind, in a review status; null for any. */
export const causesQuery = defineQuery(`*[
  _type == "cause"
  && ($kind == null || kind == $kind)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${causeCardFields}, "sortValue": ${listValue}}`)
export const causesQueryShape = z.array(z.extend(causeCardShape, {sortValue: z.string()}))
export const causesFilterShape = z.strictObject({
  kind: z.optional(z.enum(valuesOf(causeKinds))),
  reviewStatus: z.optional(z.enum(valuesOf(reviewStatuses))),
})
