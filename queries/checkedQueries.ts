import {searchIndexQueryShape} from './searchIndex.ts'
import {
  bodyRegionBySlugQueryShape,
  bodyRegionsFilterShape,
  bodyRegionsQueryShape,
} from '../schemas/bodyRegion/bodyRegion.query.ts'
import {causeBySlugQueryShape, causesFilterShape, causesQueryShape} from '../schemas/cause/cause.query.ts'
import {
  clinicBySlugQueryShape,
  clinicsFilterShape,
  clinicsQueryShape,
  localContextQueryShape,
} from '../schemas/clinic/clinic.query.ts'
import {
  conditionBySlugQueryShape,
  conditionsFilterShape,
  conditionsQueryShape,
} from '../schemas/condition/condition.query.ts'
import {conditionsWithQueryShape} from '../schemas/condition/conditionsWith.query.ts'
import {
  redFlagsByConditionQueryShape,
  treatmentOptionsQueryShape,
} from '../schemas/condition/treatmentOptions.query.ts'
import {
  diagnosticTestBySlugQueryShape,
  diagnosticTestsFilterShape,
  diagnosticTestsQueryShape,
} from '../schemas/diagnosticTest/diagnosticTest.query.ts'
import {aToZQueryShape} from '../schemas/document/aToZ.query.ts'
import {relatedQueryShape} from '../schemas/document/related.query.ts'
import {sitemapQueryShape, sitemapTypes} from '../schemas/document/sitemap.query.ts'
import {slugsQueryShape} from '../schemas/document/slugs.query.ts'
import {faqBySlugQueryShape, faqsFilterShape, faqsQueryShape} from '../schemas/faq/faq.query.ts'
import {misconceptionsQueryShape} from '../schemas/faq/misconceptions.query.ts'
import {guideBySlugQueryShape, guidesFilterShape, guidesQueryShape} from '../schemas/guide/guide.query.ts'
import {
  localTermBySlugQueryShape,
  localTermsFilterShape,
  localTermsQueryShape,
} from '../schemas/localTerm/localTerm.query.ts'
import {peopleFilterShape, peopleQueryShape, personBySlugQueryShape} from '../schemas/person/person.query.ts'
import {
  redFlagBySlugQueryShape,
  redFlagsQueryShape,
  redFlagsByUrgencyQueryShape,
} from '../schemas/redFlag/redFlag.query.ts'
import {reviewQueueQueryShape} from '../schemas/review/reviewQueue.query.ts'
import {
  sourceBySlugQueryShape,
  sourcesFilterShape,
  sourcesQueryShape,
} from '../schemas/source/source.query.ts'
import {
  symptomBySlugQueryShape,
  symptomsFilterShape,
  symptomsQueryShape,
} from '../schemas/symptom/symptom.query.ts'
import {compareTreatmentsQueryShape} from '../schemas/treatment/compareTreatments.query.ts'
import {
  treatmentBySlugQueryShape,
  treatmentsFilterShape,
  treatmentsQueryShape,
} from '../schemas/treatment/treatment.query.ts'
import {listSorts, listSortsWithoutReview} from '../schemas/vocabulary.ts'
import {checkedList, checkedQuery} from './checkedQuery.ts'
import * as groq from './groq.ts'

// Every query with its shape as data, and the document types that sway its result. From source the shapes are made here;
// the package holds what came out of it, so that no zod reaches a website (scripts/buildDataModules.ts).

export const aToZ = checkedQuery('aToZQuery', groq.aToZQuery, aToZQueryShape, [
  'cause',
  'condition',
  'diagnosticTest',
  'guide',
  'symptom',
  'treatment',
])
export const bodyRegionBySlug = checkedQuery(
  'bodyRegionBySlugQuery',
  groq.bodyRegionBySlugQuery,
  bodyRegionBySlugQueryShape,
  ['bodyRegion', 'condition'],
)
export const bodyRegions = checkedList(
  checkedQuery('bodyRegionsQuery', groq.bodyRegionsQuery, bodyRegionsQueryShape, ['bodyRegion']),
  bodyRegionsFilterShape,
  listSortsWithoutReview,
)
export const causeBySlug = checkedQuery('causeBySlugQuery', groq.causeBySlugQuery, causeBySlugQueryShape, [
  'cause',
  'condition',
])
export const causes = checkedList(
  checkedQuery('causesQuery', groq.causesQuery, causesQueryShape, ['cause']),
  causesFilterShape,
  listSorts,
)
export const clinicBySlug = checkedQuery(
  'clinicBySlugQuery',
  groq.clinicBySlugQuery,
  clinicBySlugQueryShape,
  ['clinic'],
)
export const clinics = checkedList(
  checkedQuery('clinicsQuery', groq.clinicsQuery, clinicsQueryShape, ['clinic']),
  clinicsFilterShape,
  listSortsWithoutReview,
)
export const compareTreatments = checkedQuery(
  'compareTreatmentsQuery',
  groq.compareTreatmentsQuery,
  compareTreatmentsQueryShape,
  ['condition', 'treatment'],
)
export const conditionBySlug = checkedQuery(
  'conditionBySlugQuery',
  groq.conditionBySlugQuery,
  conditionBySlugQueryShape,
  ['condition'],
)
export const conditions = checkedList(
  checkedQuery('conditionsQuery', groq.conditionsQuery, conditionsQueryShape, ['bodyRegion', 'condition']),
  conditionsFilterShape,
  listSorts,
)
export const conditionsWith = checkedQuery(
  'conditionsWithQuery',
  groq.conditionsWithQuery,
  conditionsWithQueryShape,
  ['condition', 'symptom'],
)
export const diagnosticTestBySlug = checkedQuery(
  'diagnosticTestBySlugQuery',
  groq.diagnosticTestBySlugQuery,
  diagnosticTestBySlugQueryShape,
  ['condition', 'diagnosticTest'],
)
export const diagnosticTests = checkedList(
  checkedQuery('diagnosticTestsQuery', groq.diagnosticTestsQuery, diagnosticTestsQueryShape, [
    'diagnosticTest',
  ]),
  diagnosticTestsFilterShape,
  listSorts,
)
export const faqBySlug = checkedQuery('faqBySlugQuery', groq.faqBySlugQuery, faqBySlugQueryShape, [
  'condition',
  'faq',
])
export const faqs = checkedList(
  checkedQuery('faqsQuery', groq.faqsQuery, faqsQueryShape, ['condition', 'faq']),
  faqsFilterShape,
  listSorts,
)
export const guideBySlug = checkedQuery('guideBySlugQuery', groq.guideBySlugQuery, guideBySlugQueryShape, [
  'guide',
])
export const guides = checkedList(
  checkedQuery('guidesQuery', groq.guidesQuery, guidesQueryShape, ['condition', 'guide']),
  guidesFilterShape,
  listSorts,
)
export const localContext = checkedQuery(
  'localContextQuery',
  groq.localContextQuery,
  localContextQueryShape,
  ['clinic', 'localTerm'],
)
export const localTermBySlug = checkedQuery(
  'localTermBySlugQuery',
  groq.localTermBySlugQuery,
  localTermBySlugQueryShape,
  ['localTerm'],
)
export const localTerms = checkedList(
  checkedQuery('localTermsQuery', groq.localTermsQuery, localTermsQueryShape, ['localTerm']),
  localTermsFilterShape,
  listSortsWithoutReview,
)
export const misconceptions = checkedQuery(
  'misconceptionsQuery',
  groq.misconceptionsQuery,
  misconceptionsQueryShape,
  ['condition', 'faq'],
)
export const people = checkedList(
  checkedQuery('peopleQuery', groq.peopleQuery, peopleQueryShape, ['person']),
  peopleFilterShape,
  listSortsWithoutReview,
)
export const personBySlug = checkedQuery(
  'personBySlugQuery',
  groq.personBySlugQuery,
  personBySlugQueryShape,
  ['person'],
)
export const redFlagBySlug = checkedQuery(
  'redFlagBySlugQuery',
  groq.redFlagBySlugQuery,
  redFlagBySlugQueryShape,
  ['redFlag'],
)
export const redFlags = checkedQuery('redFlagsQuery', groq.redFlagsQuery, redFlagsQueryShape, ['redFlag'])
export const redFlagsByCondition = checkedQuery(
  'redFlagsByConditionQuery',
  groq.redFlagsByConditionQuery,
  redFlagsByConditionQueryShape,
  ['condition'],
)
export const redFlagsByUrgency = checkedQuery(
  'redFlagsByUrgencyQuery',
  groq.redFlagsByUrgencyQuery,
  redFlagsByUrgencyQueryShape,
  ['redFlag'],
)
export const related = checkedQuery('relatedQuery', groq.relatedQuery, relatedQueryShape, [
  'cause',
  'condition',
  'diagnosticTest',
  'faq',
  'guide',
  'symptom',
  'treatment',
])
export const reviewQueue = checkedQuery('reviewQueueQuery', groq.reviewQueueQuery, reviewQueueQueryShape, [
  'cause',
  'condition',
  'diagnosticTest',
  'faq',
  'guide',
  'redFlag',
  'symptom',
  'treatment',
])
export const searchIndex = checkedQuery('searchIndexQuery', groq.searchIndexQuery, searchIndexQueryShape, [
  'cause',
  'condition',
  'diagnosticTest',
  'faq',
  'guide',
  'symptom',
  'treatment',
])
export const sitemap = checkedQuery('sitemapQuery', groq.sitemapQuery, sitemapQueryShape, sitemapTypes)
export const slugs = checkedQuery('slugsQuery', groq.slugsQuery, slugsQueryShape, [])
export const sourceBySlug = checkedQuery(
  'sourceBySlugQuery',
  groq.sourceBySlugQuery,
  sourceBySlugQueryShape,
  ['source'],
)
export const sources = checkedList(
  checkedQuery('sourcesQuery', groq.sourcesQuery, sourcesQueryShape, ['source']),
  sourcesFilterShape,
  listSortsWithoutReview,
)
export const symptomBySlug = checkedQuery(
  'symptomBySlugQuery',
  groq.symptomBySlugQuery,
  symptomBySlugQueryShape,
  ['condition', 'symptom'],
)
export const symptoms = checkedList(
  checkedQuery('symptomsQuery', groq.symptomsQuery, symptomsQueryShape, ['bodyRegion', 'symptom']),
  symptomsFilterShape,
  listSorts,
)
export const treatmentBySlug = checkedQuery(
  'treatmentBySlugQuery',
  groq.treatmentBySlugQuery,
  treatmentBySlugQueryShape,
  ['condition', 'treatment'],
)
export const treatmentOptions = checkedQuery(
  'treatmentOptionsQuery',
  groq.treatmentOptionsQuery,
  treatmentOptionsQueryShape,
  ['condition'],
)
export const treatments = checkedList(
  checkedQuery('treatmentsQuery', groq.treatmentsQuery, treatmentsQueryShape, ['condition', 'treatment']),
  treatmentsFilterShape,
  listSorts,
)
