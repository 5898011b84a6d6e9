/**
 * The queries as plain GROQ, for `client.fetch`, `sanityFetch`, `useQuery` and the like. Importing it types them all: the
 * client reads results from `SanityQueries`, which `schemas/types.gen.ts` fills, and parameters from `TypedQuery`. In a
 * list, a filter that is null filters nothing, and `after` and `afterId` are the `sortValue` and the `_id` of the item
 * after which to go on, or null to begin.
 * @module
 */
import {
  clinicBySlugQuery as clinicBySlug,
  localContextQuery as localContext,
} from '../schemas/clinic/clinic.query.ts'
import {
  conditionBySlugQuery as conditionBySlug,
  conditionsQuery as conditions,
} from '../schemas/condition/condition.query.ts'
import {
  redFlagsByConditionQuery as redFlagsByCondition,
  treatmentOptionsQuery as treatmentOptions,
} from '../schemas/condition/treatmentOptions.query.ts'
import type {ListParams} from '../schemas/document/list.query.ts'
import {guideBySlugQuery as guideBySlug} from '../schemas/guide/guide.query.ts'
import {redFlagsQuery as redFlags} from '../schemas/redFlag/redFlag.query.ts'
import {symptomBySlugQuery as symptomBySlug} from '../schemas/symptom/symptom.query.ts'
import {treatmentBySlugQuery as treatmentBySlug} from '../schemas/treatment/treatment.query.ts'
import type {reviewStatuses, ValueOf} from '../schemas/vocabulary.ts'
import {searchIndexQuery as searchIndex} from './searchIndex.ts'
import type {TypedQuery} from './TypedQuery.ts'

export type {
  ClinicBySlugQueryResult,
  ConditionBySlugQueryResult,
  ConditionsQueryResult,
  GuideBySlugQueryResult,
  LocalContextQueryResult,
  RedFlagsByConditionQueryResult,
  RedFlagsQueryResult,
  SearchIndexQueryResult,
  SymptomBySlugQueryResult,
  TreatmentBySlugQueryResult,
  TreatmentOptionsQueryResult,
} from '../schemas/types.gen.ts'
export type {TypedQuery} from './TypedQuery.ts'

export const clinicBySlugQuery: TypedQuery<typeof clinicBySlug, {slug: string}> = clinicBySlug
export const conditionBySlugQuery: TypedQuery<typeof conditionBySlug, {slug: string}> = conditionBySlug
/** `bodyRegion` is a slug. */
export const conditionsQuery: TypedQuery<
  typeof conditions,
  {bodyRegion: string | null; reviewStatus: ValueOf<typeof reviewStatuses> | null} & ListParams
> = conditions
export const guideBySlugQuery: TypedQuery<typeof guideBySlug, {slug: string}> = guideBySlug
/** `clinic` is a slug. */
export const localContextQuery: TypedQuery<typeof localContext, {clinic: string}> = localContext
/** `slug` is a condition's. */
export const redFlagsByConditionQuery: TypedQuery<typeof redFlagsByCondition, {slug: string}> =
  redFlagsByCondition
export const redFlagsQuery: TypedQuery<typeof redFlags> = redFlags
export const searchIndexQuery: TypedQuery<typeof searchIndex> = searchIndex
export const symptomBySlugQuery: TypedQuery<typeof symptomBySlug, {slug: string}> = symptomBySlug
export const treatmentBySlugQuery: TypedQuery<typeof treatmentBySlug, {slug: string}> = treatmentBySlug
/** `slug` is a condition's. */
export const treatmentOptionsQuery: TypedQuery<typeof treatmentOptions, {slug: string}> = treatmentOptions
