/**
 * The queries as plain GROQ, for `client.fetch`, `sanityFetch`, `useQuery` and the like. Importing it types them all: the
 * client reads results from `SanityQueries`, which `schemas/types.gen.ts` fills, and parameters from `TypedQuery`. In a
 * list, a filter that is null filters nothing, and `after` and `afterId` are the `sortValue` and the `_id` of the item
 * after which to go on, or null to begin. What is not translated into `language` comes in the base language, English.
 * @module
 */
import {
  bodyRegionBySlugQuery as bodyRegionBySlug,
  bodyRegionsQuery as bodyRegions,
} from '../schemas/bodyRegion/bodyRegion.query.ts'
import {causeBySlugQuery as causeBySlug, causesQuery as causes} from '../schemas/cause/cause.query.ts'
import {
  clinicBySlugQuery as clinicBySlug,
  clinicsQuery as clinics,
  localContextQuery as localContext,
} from '../schemas/clinic/clinic.query.ts'
import {
  conditionBySlugQuery as conditionBySlug,
  conditionsQuery as conditions,
} from '../schemas/condition/condition.query.ts'
import {conditionsWithQuery as conditionsWith} from '../schemas/condition/conditionsWith.query.ts'
import {
  redFlagsByConditionQuery as redFlagsByCondition,
  treatmentOptionsQuery as treatmentOptions,
} from '../schemas/condition/treatmentOptions.query.ts'
import {
  diagnosticTestBySlugQuery as diagnosticTestBySlug,
  diagnosticTestsQuery as diagnosticTests,
} from '../schemas/diagnosticTest/diagnosticTest.query.ts'
import {aToZQuery as aToZ} from '../schemas/document/aToZ.query.ts'
import type {ListParams, ListParamsWithoutReview} from '../schemas/document/list.query.ts'
import type {PageType} from '../schemas/document/page.query.ts'
import {relatedQuery as related} from '../schemas/document/related.query.ts'
import {sitemapQuery as sitemap} from '../schemas/document/sitemap.query.ts'
import {slugsQuery as slugs} from '../schemas/document/slugs.query.ts'
import type {DocumentType} from '../schemas/document/slugs.query.ts'
import {faqBySlugQuery as faqBySlug, faqsQuery as faqs} from '../schemas/faq/faq.query.ts'
import {misconceptionsQuery as misconceptions} from '../schemas/faq/misconceptions.query.ts'
import {guideBySlugQuery as guideBySlug, guidesQuery as guides} from '../schemas/guide/guide.query.ts'
import {
  localTermBySlugQuery as localTermBySlug,
  localTermsQuery as localTerms,
} from '../schemas/localTerm/localTerm.query.ts'
import {peopleQuery as people, personBySlugQuery as personBySlug} from '../schemas/person/person.query.ts'
import {
  redFlagBySlugQuery as redFlagBySlug,
  redFlagsByUrgencyQuery as redFlagsByUrgency,
  redFlagsQuery as redFlags,
} from '../schemas/redFlag/redFlag.query.ts'
import {reviewQueueQuery as reviewQueue} from '../schemas/review/reviewQueue.query.ts'
import {sourceBySlugQuery as sourceBySlug, sourcesQuery as sources} from '../schemas/source/source.query.ts'
import {
  symptomBySlugQuery as symptomBySlug,
  symptomsQuery as symptoms,
} from '../schemas/symptom/symptom.query.ts'
import {compareTreatmentsQuery as compareTreatments} from '../schemas/treatment/compareTreatments.query.ts'
import {
  treatmentBySlugQuery as treatmentBySlug,
  treatmentsQuery as treatments,
} from '../schemas/treatment/treatment.query.ts'
import type {
  causeKinds,
  faqKinds,
  invasiveness,
  jurisdictions,
  Language,
  personRoles,
  regions,
  reviewStatuses,
  sourceKinds,
  sourceStatuses,
  symptomKinds,
  testKinds,
  therapyKinds,
  urgencies,
  ValueOf,
} from '../schemas/vocabulary.ts'
import {searchIndexQuery as searchIndex} from './searchIndex.ts'
import type {TypedQuery} from './TypedQuery.ts'

export type {
  AToZQueryResult,
  BodyRegionBySlugQueryResult,
  BodyRegionsQueryResult,
  CauseBySlugQueryResult,
  CausesQueryResult,
  ClinicBySlugQueryResult,
  ClinicsQueryResult,
  CompareTreatmentsQueryResult,
  ConditionBySlugQueryResult,
  ConditionsQueryResult,
  ConditionsWithQueryResult,
  DiagnosticTestBySlugQueryResult,
  DiagnosticTestsQueryResult,
  FaqBySlugQueryResult,
  FaqsQueryResult,
  GuideBySlugQueryResult,
  GuidesQueryResult,
  LocalContextQueryResult,
  LocalTermBySlugQueryResult,
  LocalTermsQueryResult,
  MisconceptionsQueryResult,
  PeopleQueryResult,
  PersonBySlugQueryResult,
  RedFlagBySlugQueryResult,
  RedFlagsByConditionQueryResult,
  RedFlagsByUrgencyQueryResult,
  RedFlagsQueryResult,
  RelatedQueryResult,
  ReviewQueueQueryResult,
  SearchIndexQueryResult,
  SitemapQueryResult,
  SlugsQueryResult,
  SourceBySlugQueryResult,
  SourcesQueryResult,
  SymptomBySlugQueryResult,
  SymptomsQueryResult,
  TreatmentBySlugQueryResult,
  TreatmentOptionsQueryResult,
  TreatmentsQueryResult,
} from '../schemas/types.gen.ts'
export type {TypedQuery} from './TypedQuery.ts'

/** What all queries take of which some documents are translated. */
type InLanguage = {language: Language}

export const aToZQuery: TypedQuery<typeof aToZ, InLanguage> = aToZ
export const bodyRegionBySlugQuery: TypedQuery<typeof bodyRegionBySlug, {slug: string} & InLanguage> =
  bodyRegionBySlug
/** `partOf` is a slug. */
export const bodyRegionsQuery: TypedQuery<
  typeof bodyRegions,
  {partOf: string | null} & ListParamsWithoutReview & InLanguage
> = bodyRegions
export const causeBySlugQuery: TypedQuery<typeof causeBySlug, {slug: string} & InLanguage> = causeBySlug
export const causesQuery: TypedQuery<
  typeof causes,
  {
    kind: ValueOf<typeof causeKinds> | null
    reviewStatus: ValueOf<typeof reviewStatuses> | null
  } & ListParams &
    InLanguage
> = causes
export const clinicBySlugQuery: TypedQuery<typeof clinicBySlug, {slug: string} & InLanguage> = clinicBySlug
export const clinicsQuery: TypedQuery<
  typeof clinics,
  {region: ValueOf<typeof regions> | null} & ListParamsWithoutReview & InLanguage
> = clinics
/** `slugs` are treatments'. */
export const compareTreatmentsQuery: TypedQuery<
  typeof compareTreatments,
  {slugs: readonly string[]} & InLanguage
> = compareTreatments
export const conditionBySlugQuery: TypedQuery<typeof conditionBySlug, {slug: string} & InLanguage> =
  conditionBySlug
/** `bodyRegion` is a slug. */
export const conditionsQuery: TypedQuery<
  typeof conditions,
  {bodyRegion: string | null; reviewStatus: ValueOf<typeof reviewStatuses> | null} & ListParams & InLanguage
> = conditions
/** `symptoms` are slugs. */
export const conditionsWithQuery: TypedQuery<
  typeof conditionsWith,
  {symptoms: readonly string[]} & InLanguage
> = conditionsWith
export const diagnosticTestBySlugQuery: TypedQuery<typeof diagnosticTestBySlug, {slug: string} & InLanguage> =
  diagnosticTestBySlug
export const diagnosticTestsQuery: TypedQuery<
  typeof diagnosticTests,
  {kind: ValueOf<typeof testKinds> | null; reviewStatus: ValueOf<typeof reviewStatuses> | null} & ListParams &
    InLanguage
> = diagnosticTests
export const faqBySlugQuery: TypedQuery<typeof faqBySlug, {slug: string} & InLanguage> = faqBySlug
/** `condition` is a slug. */
export const faqsQuery: TypedQuery<
  typeof faqs,
  {
    kind: ValueOf<typeof faqKinds> | null
    condition: string | null
    reviewStatus: ValueOf<typeof reviewStatuses> | null
  } & ListParams &
    InLanguage
> = faqs
export const guideBySlugQuery: TypedQuery<typeof guideBySlug, {slug: string} & InLanguage> = guideBySlug
/** `condition` is a slug. */
export const guidesQuery: TypedQuery<
  typeof guides,
  {condition: string | null; reviewStatus: ValueOf<typeof reviewStatuses> | null} & ListParams & InLanguage
> = guides
/** `clinic` is a slug. */
export const localContextQuery: TypedQuery<typeof localContext, {clinic: string} & InLanguage> = localContext
export const localTermBySlugQuery: TypedQuery<typeof localTermBySlug, {slug: string} & InLanguage> =
  localTermBySlug
export const localTermsQuery: TypedQuery<typeof localTerms, ListParamsWithoutReview & InLanguage> = localTerms
/** `condition` is a slug, or null for those of all conditions. */
export const misconceptionsQuery: TypedQuery<typeof misconceptions, {condition: string | null} & InLanguage> =
  misconceptions
export const peopleQuery: TypedQuery<
  typeof people,
  {role: ValueOf<typeof personRoles> | null} & ListParamsWithoutReview
> = people
export const personBySlugQuery: TypedQuery<typeof personBySlug, {slug: string}> = personBySlug
export const redFlagBySlugQuery: TypedQuery<typeof redFlagBySlug, {slug: string} & InLanguage> = redFlagBySlug
/** `slug` is a condition's. */
export const redFlagsByConditionQuery: TypedQuery<typeof redFlagsByCondition, {slug: string} & InLanguage> =
  redFlagsByCondition
export const redFlagsByUrgencyQuery: TypedQuery<
  typeof redFlagsByUrgency,
  {urgency: ValueOf<typeof urgencies>} & InLanguage
> = redFlagsByUrgency
export const redFlagsQuery: TypedQuery<typeof redFlags, InLanguage> = redFlags
export const relatedQuery: TypedQuery<typeof related, {type: PageType; slug: string} & InLanguage> = related
export const reviewQueueQuery: TypedQuery<typeof reviewQueue> = reviewQueue
export const searchIndexQuery: TypedQuery<typeof searchIndex, InLanguage> = searchIndex
export const sitemapQuery: TypedQuery<typeof sitemap, InLanguage> = sitemap
export const slugsQuery: TypedQuery<typeof slugs, {type: DocumentType} & InLanguage> = slugs
export const sourceBySlugQuery: TypedQuery<typeof sourceBySlug, {slug: string}> = sourceBySlug
export const sourcesQuery: TypedQuery<
  typeof sources,
  {
    kind: ValueOf<typeof sourceKinds> | null
    jurisdiction: ValueOf<typeof jurisdictions> | null
    status: ValueOf<typeof sourceStatuses> | null
  } & ListParamsWithoutReview
> = sources
export const symptomBySlugQuery: TypedQuery<typeof symptomBySlug, {slug: string} & InLanguage> = symptomBySlug
/** `bodyRegion` is a slug. */
export const symptomsQuery: TypedQuery<
  typeof symptoms,
  {
    bodyRegion: string | null
    kind: ValueOf<typeof symptomKinds> | null
    urgency: ValueOf<typeof urgencies> | null
    reviewStatus: ValueOf<typeof reviewStatuses> | null
  } & ListParams &
    InLanguage
> = symptoms
export const treatmentBySlugQuery: TypedQuery<typeof treatmentBySlug, {slug: string} & InLanguage> =
  treatmentBySlug
/** `slug` is a condition's. */
export const treatmentOptionsQuery: TypedQuery<typeof treatmentOptions, {slug: string} & InLanguage> =
  treatmentOptions
/** `condition` is a slug. */
export const treatmentsQuery: TypedQuery<
  typeof treatments,
  {
    invasiveness: ValueOf<typeof invasiveness> | null
    kind: ValueOf<typeof therapyKinds> | null
    condition: string | null
    reviewStatus: ValueOf<typeof reviewStatuses> | null
  } & ListParams &
    InLanguage
> = treatments
