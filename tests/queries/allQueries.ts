import type {ClientParams} from '@sanity/client'
import type * as z from 'zod/mini'
import * as groq from '../../queries/groq.ts'
import {searchIndexQueryShape} from '../../queries/searchIndex.ts'
import {bodyRegionBySlugQueryShape, bodyRegionsQueryShape} from '../../schemas/bodyRegion/bodyRegion.query.ts'
import {causeBySlugQueryShape, causesQueryShape} from '../../schemas/cause/cause.query.ts'
import {
  clinicBySlugQueryShape,
  clinicsQueryShape,
  localContextQueryShape,
} from '../../schemas/clinic/clinic.query.ts'
import {conditionBySlugQueryShape, conditionsQueryShape} from '../../schemas/condition/condition.query.ts'
import {conditionsWithQueryShape} from '../../schemas/condition/conditionsWith.query.ts'
import {
  redFlagsByConditionQueryShape,
  treatmentOptionsQueryShape,
} from '../../schemas/condition/treatmentOptions.query.ts'
import {
  diagnosticTestBySlugQueryShape,
  diagnosticTestsQueryShape,
} from '../../schemas/diagnosticTest/diagnosticTest.query.ts'
import {aToZQueryShape} from '../../schemas/document/aToZ.query.ts'
import {inLanguage} from '../../schemas/document/document.query.ts'
import {afterPlace, inOrder} from '../../schemas/document/list.query.ts'
import {isPage} from '../../schemas/document/page.query.ts'
import {relatedQueryShape} from '../../schemas/document/related.query.ts'
import {sitemapQueryShape} from '../../schemas/document/sitemap.query.ts'
import {slugsQueryShape} from '../../schemas/document/slugs.query.ts'
import {faqBySlugQueryShape, faqsQueryShape} from '../../schemas/faq/faq.query.ts'
import {misconceptionsQueryShape} from '../../schemas/faq/misconceptions.query.ts'
import {guideBySlugQueryShape, guidesQueryShape} from '../../schemas/guide/guide.query.ts'
import {localTermBySlugQueryShape, localTermsQueryShape} from '../../schemas/localTerm/localTerm.query.ts'
import {peopleQueryShape, personBySlugQueryShape} from '../../schemas/person/person.query.ts'
import {
  redFlagBySlugQueryShape,
  redFlagsByUrgencyQueryShape,
  redFlagsQueryShape,
} from '../../schemas/redFlag/redFlag.query.ts'
import {reviewQueueQueryShape} from '../../schemas/review/reviewQueue.query.ts'
import {sourceBySlugQueryShape, sourcesQueryShape} from '../../schemas/source/source.query.ts'
import {symptomBySlugQueryShape, symptomsQueryShape} from '../../schemas/symptom/symptom.query.ts'
import {compareTreatmentsQueryShape} from '../../schemas/treatment/compareTreatments.query.ts'
import {treatmentBySlugQueryShape, treatmentsQueryShape} from '../../schemas/treatment/treatment.query.ts'

interface QueryUnderTest<Query extends string> {
  readonly query: Query
  readonly shape: z.core.$ZodType
  /** Parameters that find something in the seeded content. */
  readonly params: ClientParams<Query>
  /** What stands before the first projection. */
  readonly filter: string
}

/** What every list takes beside its filters; lists.test.ts shows what comes of it. */
const firstPage = {sort: 'name', after: null, afterId: null, limit: 100} as const

/** Every query of the package. */
export const allQueries: {[Name in keyof typeof groq]: QueryUnderTest<(typeof groq)[Name]>} = {
  aToZQuery: {
    query: groq.aToZQuery,
    shape: aToZQueryShape,
    params: {language: 'en'},
    filter: `*[_type in ["condition", "symptom", "treatment", "diagnosticTest", "cause", "guide"] && ${inLanguage}]`,
  },
  bodyRegionBySlugQuery: {
    query: groq.bodyRegionBySlugQuery,
    shape: bodyRegionBySlugQueryShape,
    params: {slug: 'lower-back', language: 'en'},
    filter: `*[_type == "bodyRegion" && slug.current == $slug && ${inLanguage}][0]`,
  },
  bodyRegionsQuery: {
    query: groq.bodyRegionsQuery,
    shape: bodyRegionsQueryShape,
    params: {...firstPage, partOf: null, language: 'en'},
    filter: `*[
  _type == "bodyRegion"
  && ($partOf == null || partOf->slug.current == $partOf)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  causeBySlugQuery: {
    query: groq.causeBySlugQuery,
    shape: causeBySlugQueryShape,
    params: {slug: 'muscle-strain', language: 'en'},
    filter: `*[_type == "cause" && slug.current == $slug && ${inLanguage}][0]`,
  },
  causesQuery: {
    query: groq.causesQuery,
    shape: causesQueryShape,
    params: {...firstPage, kind: null, reviewStatus: null, language: 'en'},
    filter: `*[
  _type == "cause"
  && ($kind == null || kind == $kind)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  clinicBySlugQuery: {
    query: groq.clinicBySlugQuery,
    shape: clinicBySlugQueryShape,
    params: {slug: 'example-back-clinic-uk', language: 'en'},
    filter: `*[_type == "clinic" && slug.current == $slug && ${inLanguage}][0]`,
  },
  clinicsQuery: {
    query: groq.clinicsQuery,
    shape: clinicsQueryShape,
    params: {...firstPage, region: null, language: 'en'},
    filter: `*[
  _type == "clinic"
  && ($region == null || region == $region)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  compareTreatmentsQuery: {
    query: groq.compareTreatmentsQuery,
    shape: compareTreatmentsQueryShape,
    params: {slugs: ['ice', 'heat'], language: 'en'},
    filter: `*[_type == "treatment" && slug.current in $slugs && ${inLanguage}]`,
  },
  conditionBySlugQuery: {
    query: groq.conditionBySlugQuery,
    shape: conditionBySlugQueryShape,
    params: {slug: 'back-spasm', language: 'en'},
    filter: `*[_type == "condition" && slug.current == $slug && ${inLanguage}][0]`,
  },
  conditionsQuery: {
    query: groq.conditionsQuery,
    shape: conditionsQueryShape,
    params: {...firstPage, bodyRegion: null, reviewStatus: null, language: 'en'},
    filter: `*[
  _type == "condition"
  && ($bodyRegion == null || ($bodyRegion in bodyRegions[]->slug.current || $bodyRegion in bodyRegions[]->partOf->slug.current))
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  conditionsWithQuery: {
    query: groq.conditionsWithQuery,
    shape: conditionsWithQueryShape,
    params: {symptoms: ['tightness', 'numbness'], language: 'en'},
    filter: `*[_type == "condition" && ${inLanguage} && count(symptoms[symptom->slug.current in $symptoms]) > 0]`,
  },
  diagnosticTestBySlugQuery: {
    query: groq.diagnosticTestBySlugQuery,
    shape: diagnosticTestBySlugQueryShape,
    params: {slug: 'mri', language: 'en'},
    filter: `*[_type == "diagnosticTest" && slug.current == $slug && ${inLanguage}][0]`,
  },
  diagnosticTestsQuery: {
    query: groq.diagnosticTestsQuery,
    shape: diagnosticTestsQueryShape,
    params: {...firstPage, kind: null, reviewStatus: null, language: 'en'},
    filter: `*[
  _type == "diagnosticTest"
  && ($kind == null || kind == $kind)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  faqBySlugQuery: {
    query: groq.faqBySlugQuery,
    shape: faqBySlugQueryShape,
    params: {slug: 'ice-or-heat', language: 'en'},
    filter: `*[_type == "faq" && slug.current == $slug && ${inLanguage}][0]`,
  },
  faqsQuery: {
    query: groq.faqsQuery,
    shape: faqsQueryShape,
    params: {...firstPage, kind: null, condition: null, reviewStatus: null, language: 'en'},
    filter: `*[
  _type == "faq"
  && ($kind == null || kind == $kind)
  && ($condition == null || slug.current in *[_type == "condition" && slug.current == $condition].faqs[]->slug.current)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  guideBySlugQuery: {
    query: groq.guideBySlugQuery,
    shape: guideBySlugQueryShape,
    params: {slug: 'back-spasm-treatment-options', language: 'en'},
    filter: `*[_type == "guide" && slug.current == $slug && ${inLanguage}][0]`,
  },
  guidesQuery: {
    query: groq.guidesQuery,
    shape: guidesQueryShape,
    params: {...firstPage, condition: null, reviewStatus: null, language: 'en'},
    filter: `*[
  _type == "guide"
  && ($condition == null || $condition in conditions[]->slug.current)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  localContextQuery: {
    query: groq.localContextQuery,
    shape: localContextQueryShape,
    params: {clinic: 'example-back-clinic-uk', language: 'en'},
    filter: '',
  },
  localTermBySlugQuery: {
    query: groq.localTermBySlugQuery,
    shape: localTermBySlugQueryShape,
    params: {slug: 'doctor', language: 'en'},
    filter: `*[_type == "localTerm" && slug.current == $slug && ${inLanguage}][0]`,
  },
  localTermsQuery: {
    query: groq.localTermsQuery,
    shape: localTermsQueryShape,
    params: {...firstPage, language: 'en'},
    filter: `*[
  _type == "localTerm"
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  misconceptionsQuery: {
    query: groq.misconceptionsQuery,
    shape: misconceptionsQueryShape,
    params: {condition: null, language: 'en'},
    filter: `*[
  _type == "faq"
  && kind == "misconception"
  && ${inLanguage}
  && ($condition == null || slug.current in *[_type == "condition" && slug.current == $condition].faqs[]->slug.current)
]`,
  },
  peopleQuery: {
    query: groq.peopleQuery,
    shape: peopleQueryShape,
    params: {...firstPage, role: null},
    filter: `*[
  _type == "person"
  && ($role == null || role == $role)
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  personBySlugQuery: {
    query: groq.personBySlugQuery,
    shape: personBySlugQueryShape,
    params: {slug: 'example-reviewer'},
    filter: '*[_type == "person" && slug.current == $slug][0]',
  },
  redFlagBySlugQuery: {
    query: groq.redFlagBySlugQuery,
    shape: redFlagBySlugQueryShape,
    params: {slug: 'cancer', language: 'en'},
    filter: `*[_type == "redFlag" && slug.current == $slug && ${inLanguage}][0]`,
  },
  redFlagsByConditionQuery: {
    query: groq.redFlagsByConditionQuery,
    shape: redFlagsByConditionQueryShape,
    params: {slug: 'back-spasm', language: 'en'},
    filter: `*[_type == "condition" && slug.current == $slug && ${inLanguage}][0]`,
  },
  redFlagsByUrgencyQuery: {
    query: groq.redFlagsByUrgencyQuery,
    shape: redFlagsByUrgencyQueryShape,
    params: {urgency: 'emergency', language: 'en'},
    filter: `*[_type == "redFlag" && urgency == $urgency && ${inLanguage}]`,
  },
  redFlagsQuery: {
    query: groq.redFlagsQuery,
    shape: redFlagsQueryShape,
    params: {language: 'en'},
    filter: `*[_type == "redFlag" && ${inLanguage}]`,
  },
  relatedQuery: {
    query: groq.relatedQuery,
    shape: relatedQueryShape,
    params: {type: 'condition', slug: 'back-spasm', language: 'en'},
    filter: `*[${isPage} && _type == $type && slug.current == $slug && ${inLanguage}][0]`,
  },
  reviewQueueQuery: {
    query: groq.reviewQueueQuery,
    shape: reviewQueueQueryShape,
    params: {},
    filter:
      '*[_type in ["condition", "symptom", "treatment", "cause", "redFlag", "diagnosticTest", "faq", "guide"]]',
  },
  searchIndexQuery: {
    query: groq.searchIndexQuery,
    shape: searchIndexQueryShape,
    params: {language: 'en'},
    filter: `*[_type in ["condition", "symptom", "treatment", "diagnosticTest", "cause", "guide", "faq"] && ${inLanguage}]`,
  },
  sitemapQuery: {
    query: groq.sitemapQuery,
    shape: sitemapQueryShape,
    params: {language: 'en'},
    filter: `*[${isPage} && ${inLanguage}]`,
  },
  slugsQuery: {
    query: groq.slugsQuery,
    shape: slugsQueryShape,
    params: {type: 'condition', language: 'en'},
    filter: `*[_type == $type && defined(slug.current) && ${inLanguage}] | order(slug.current asc).slug.current`,
  },
  sourceBySlugQuery: {
    query: groq.sourceBySlugQuery,
    shape: sourceBySlugQueryShape,
    params: {slug: 'acp-2017'},
    filter: '*[_type == "source" && slug.current == $slug][0]',
  },
  sourcesQuery: {
    query: groq.sourcesQuery,
    shape: sourcesQueryShape,
    params: {...firstPage, kind: null, jurisdiction: null, status: null},
    filter: `*[
  _type == "source"
  && ($kind == null || kind == $kind)
  && ($jurisdiction == null || jurisdiction == $jurisdiction)
  && ($status == null || status == $status)
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  symptomBySlugQuery: {
    query: groq.symptomBySlugQuery,
    shape: symptomBySlugQueryShape,
    params: {slug: 'numbness', language: 'en'},
    filter: `*[_type == "symptom" && slug.current == $slug && ${inLanguage}][0]`,
  },
  symptomsQuery: {
    query: groq.symptomsQuery,
    shape: symptomsQueryShape,
    params: {...firstPage, bodyRegion: null, kind: null, urgency: null, reviewStatus: null, language: 'en'},
    filter: `*[
  _type == "symptom"
  && ($bodyRegion == null || ($bodyRegion in bodyRegions[]->slug.current || $bodyRegion in bodyRegions[]->partOf->slug.current))
  && ($kind == null || kind == $kind)
  && ($urgency == null || urgency == $urgency)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  treatmentBySlugQuery: {
    query: groq.treatmentBySlugQuery,
    shape: treatmentBySlugQueryShape,
    params: {slug: 'heat', language: 'en'},
    filter: `*[_type == "treatment" && slug.current == $slug && ${inLanguage}][0]`,
  },
  treatmentOptionsQuery: {
    query: groq.treatmentOptionsQuery,
    shape: treatmentOptionsQueryShape,
    params: {slug: 'back-spasm', language: 'en'},
    filter: `*[_type == "condition" && slug.current == $slug && ${inLanguage}][0]`,
  },
  treatmentsQuery: {
    query: groq.treatmentsQuery,
    shape: treatmentsQueryShape,
    params: {
      ...firstPage,
      invasiveness: null,
      kind: null,
      condition: null,
      reviewStatus: null,
      language: 'en',
    },
    filter: `*[
  _type == "treatment"
  && ($invasiveness == null || invasiveness == $invasiveness)
  && ($kind == null || kind == $kind)
  && ($condition == null || slug.current in *[_type == "condition" && slug.current == $condition].treatments[].treatment->slug.current)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
}
