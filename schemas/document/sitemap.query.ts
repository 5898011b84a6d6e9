import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {reviewStatuses, valuesOf} from '../vocabulary.ts'
import {
  inLanguage,
  language,
  languageShape,
  languagesOfPage,
  languagesShape,
  translatedBodyRegion,
  translatedCause,
  translatedCondition,
  translatedDiagnosticTest,
  translatedFaq,
  translatedRedFlag,
  translatedSymptom,
  translatedTreatment,
} from './document.query.ts'
import {isPage, pageTypes} from './page.query.ts'

// When each document that a page shows was last changed: lists of `_updatedAt`, with null for a reference that leads
// nowhere. They follow the fields of the pages (`conditionFields`, `treatmentFields`, ...) step by step, and a test holds
// them to the same documents.

const reviewTimes = `
  review.author->_updatedAt,
  review.author->photo.asset->_updatedAt,
  review.reviewer->_updatedAt,
  review.reviewer->photo.asset->_updatedAt
`
const seoTimes = 'seo.image.asset->_updatedAt'
const blockTimes = 'asset->_updatedAt, ...markDefs[].source->_updatedAt, ...markDefs[].target->_updatedAt'
const bodyRegionTimes = '_updatedAt, partOf->_updatedAt'
const redFlagTimes = `_updatedAt, ...sources[]->_updatedAt, ${reviewTimes}`
const causeTimes = `_updatedAt, ...claims[].sources[]->_updatedAt, ${reviewTimes}`
const diagnosticTestTimes = causeTimes
const faqTimes = `
  _updatedAt,
  ...answer[]{"times": [${blockTimes}]}.times[],
  ...sources[]->_updatedAt,
  ${reviewTimes}
`
const weighedTreatmentTimes = `
  _updatedAt,
  ...evidence[].sources[]->_updatedAt,
  ...guidelinePositions[].source->_updatedAt,
  ...safety[].sources[]->_updatedAt,
  ${reviewTimes}
`
const conditionRedFlagsTimes = `_updatedAt, ...redFlags[]{${translatedRedFlag}}.document{"times": [${redFlagTimes}]}.times[]`

const conditionPageTimes = `
  ${conditionRedFlagsTimes},
  ...bodyRegions[]{${translatedBodyRegion}}.document{"times": [${bodyRegionTimes}]}.times[],
  ...overview[]{"times": [${blockTimes}]}.times[],
  ...keyFacts[].sources[]->_updatedAt,
  ...symptoms[].symptom{${translatedSymptom}}.document{"times": [_updatedAt, ...sources[]->_updatedAt]}.times[],
  ...causes[].cause{${translatedCause}}.document{"times": [${causeTimes}]}.times[],
  ...diagnosis[]{"times": [${blockTimes}]}.times[],
  ...tests[].test{${translatedDiagnosticTest}}.document{"times": [${diagnosticTestTimes}]}.times[],
  ...treatments[].treatment{${translatedTreatment}}.document._updatedAt,
  ...course[].sources[]->_updatedAt,
  ...prevention[].sources[]->_updatedAt,
  ...relatedConditions[].condition{${translatedCondition}}.document._updatedAt,
  ...faqs[]{${translatedFaq}}.document{"times": [${faqTimes}]}.times[],
  ${reviewTimes},
  ${seoTimes}
`
const symptomPageTimes = `
  _updatedAt,
  ...sources[]->_updatedAt,
  ...description[]{"times": [${blockTimes}]}.times[],
  ...bodyRegions[]{${translatedBodyRegion}}.document{"times": [${bodyRegionTimes}]}.times[],
  ...*[_type == "condition" && ${inLanguage} && ^.slug.current in symptoms[].symptom->slug.current]{"times": [${conditionRedFlagsTimes}]}.times[],
  ${reviewTimes},
  ${seoTimes}
`
const treatmentPageTimes = `
  ${weighedTreatmentTimes},
  ...whatItIs[]{"times": [${blockTimes}]}.times[],
  ...howItWorks[]{"times": [${blockTimes}]}.times[],
  ...whatToExpect[]{"times": [${blockTimes}]}.times[],
  ...withoutIt[]{"times": [${blockTimes}]}.times[],
  ...alternatives[]{${translatedTreatment}}.document._updatedAt,
  ...*[_type == "condition" && ${inLanguage} && ^.slug.current in treatments[].treatment->slug.current]{"times": [${conditionRedFlagsTimes}]}.times[],
  ${seoTimes}
`
const diagnosticTestPageTimes = `
  ${diagnosticTestTimes},
  ...*[_type == "condition" && ${inLanguage} && ^.slug.current in tests[].test->slug.current]{"times": [${conditionRedFlagsTimes}]}.times[],
  ${seoTimes}
`
const causePageTimes = `
  ${causeTimes},
  ...*[_type == "condition" && ${inLanguage} && ^.slug.current in causes[].cause->slug.current]{"times": [${conditionRedFlagsTimes}]}.times[]
`
const guidePageTimes = `
  _updatedAt,
  ...conditions[]{${translatedCondition}}.document._updatedAt,
  ...sections[].body[]{"times": [${blockTimes}]}.times[],
  ...sections[].condition{${translatedCondition}}.document{"times": [${conditionRedFlagsTimes}]}.times[],
  ...sections[_type == "treatmentLadderSection"].condition{${translatedCondition}}.document.treatments[].treatment{${translatedTreatment}}.document{
    "times": [${weighedTreatmentTimes}]
  }.times[],
  ...sections[].claims[].sources[]->_updatedAt,
  ...sections[].faqs[]{${translatedFaq}}.document{"times": [${faqTimes}]}.times[],
  ${reviewTimes},
  ${seoTimes}
`
const faqPageTimes = `
  ${faqTimes},
  ...*[_type == "condition" && ${inLanguage} && ^.slug.current in faqs[]->slug.current]{"times": [${conditionRedFlagsTimes}]}.times[],
  ${seoTimes}
`

/** Of a page: when it and everything that it shows was last changed. */
export const shownTimes = `select(
  _type == "condition" => [${conditionPageTimes}],
  _type == "symptom" => [${symptomPageTimes}],
  _type == "treatment" => [${treatmentPageTimes}],
  _type == "diagnosticTest" => [${diagnosticTestPageTimes}],
  _type == "cause" => [${causePageTimes}],
  _type == "guide" => [${guidePageTimes}],
  _type == "faq" => [${faqPageTimes}]
)`

/**
 * Every page. `lastModified` (an ISO 8601 time) is when the document or anything that its page shows was last changed: a
 * source, a red flag, a reviewer. What a clinic puts into the text of every page, its local terms too, does not count.
 */
export const sitemapQuery = defineQuery(`*[${isPage} && ${inLanguage}]{
  _id,
  _type,
  ${language},
  ${languagesOfPage},
  "slug": slug.current,
  "reviewStatus": review.status,
  "lastModified": coalesce((${shownTimes}[defined(@)] | order(@ desc))[0], _updatedAt)
} | order(_type asc, slug asc)`)
export const sitemapQueryShape = z.array(
  z.object({
    _id: z.string(),
    _type: z.enum(pageTypes),
    language: languageShape,
    languages: languagesShape,
    slug: z.string(),
    reviewStatus: z.enum(valuesOf(reviewStatuses)),
    lastModified: z.string(),
  }),
)

/** The types of the documents whose changes count: the answer changes with any of them, although it does not hold them all. */
export const sitemapTypes = [...pageTypes, 'bodyRegion', 'person', 'redFlag', 'source', 'sanity.imageAsset']

export type SitemapEntry = z.infer<typeof sitemapQueryShape>[number]
