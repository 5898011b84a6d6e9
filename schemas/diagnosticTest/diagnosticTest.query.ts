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
import {codes, medicalCodeShape} from '../medicalCode/medicalCode.query.ts'
import {redFlagFields, redFlagShape} from '../redFlag/redFlag.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {seo, seoShape} from '../seo/seo.query.ts'
import {reviewStatuses, testKinds, testUses, valuesOf} from '../vocabulary.ts'

/** A test where a list names it. */
export const diagnosticTestCardFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  name,
  kind,
  summary
`

export const diagnosticTestCardShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('diagnosticTest'),
    language: languageShape,
    slug: z.string(),
    name: z.string(),
    kind: z.enum(valuesOf(testKinds)),
    summary: z.string(),
  },
  noDocument,
)
export type DiagnosticTestCard = z.infer<typeof diagnosticTestCardShape>

export const diagnosticTestFields = `
  ${diagnosticTestCardFields},
  ${shownAliases},
  bestFor,
  limits,
  appropriateWhen,
  notAppropriateWhen,
  claims[]{${claimFields}},
  ${codes},
  ${review}
`

export const diagnosticTestShape = z.extend(diagnosticTestCardShape, {
  aliases: z.array(aliasShape),
  bestFor: z.string(),
  limits: z.string(),
  appropriateWhen: z.string(),
  notAppropriateWhen: z.string(),
  claims: z.array(claimShape).check(z.minLength(1)),
  codes: z.array(medicalCodeShape),
  review: reviewShape,
})
export type DiagnosticTest = z.infer<typeof diagnosticTestShape>

/**
 * A test with the red flags of every condition that lists it (one that two conditions share stands twice), and when it is
 * used for those conditions.
 */
export const diagnosticTestWithConditionsFields = `
  ${diagnosticTestFields},
  ${languagesOfPage},
  "redFlags": *[_type == "condition" && ${inLanguage} && ^.slug.current in tests[].test->slug.current].redFlags[]{${translatedRedFlag}}.document{${redFlagFields}},
  "conditions": *[_type == "condition" && ${inLanguage} && ^.slug.current in tests[].test->slug.current]{
    ${conditionLinkFields},
    "use": tests[test->slug.current == ^.^.slug.current][0].use
  },
  ${seo}
`

export const diagnosticTestWithConditionsShape = z.extend(diagnosticTestShape, {
  languages: languagesShape,
  redFlags: z.array(redFlagShape),
  conditions: z.array(z.extend(conditionLinkShape, {use: z.nullable(z.enum(valuesOf(testUses)))})),
  seo: z.nullable(seoShape),
})
export type DiagnosticTestWithConditions = z.infer<typeof diagnosticTestWithConditionsShape>

export const diagnosticTestBySlugQuery = defineQuery(
  `*[_type == "diagnosticTest" && slug.current == $slug && ${inLanguage}][0]{${diagnosticTestWithConditionsFields}}`,
)
export const diagnosticTestBySlugQueryShape = z.nullable(diagnosticTestWithConditionsShape)

/** The tests of a kind, in a review status; null for any. */
export const diagnosticTestsQuery = defineQuery(`*[
  _type == "diagnosticTest"
  && ($kind == null || kind == $kind)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${diagnosticTestCardFields}, "sortValue": ${listValue}}`)
export const diagnosticTestsQueryShape = z.array(z.extend(diagnosticTestCardShape, {sortValue: z.string()}))
export const diagnosticTestsFilterShape = z.strictObject({
  kind: z.optional(z.enum(valuesOf(testKinds))),
  reviewStatus: z.optional(z.enum(valuesOf(reviewStatuses))),
})
