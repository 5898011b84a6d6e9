import type {SanityClient} from '@sanity/client'
import {clinicBySlugQueryShape, localContextQueryShape} from '../schemas/clinic/clinic.query.ts'
import type {Clinic} from '../schemas/clinic/clinic.query.ts'
import {conditionBySlugQueryShape, conditionsQueryShape} from '../schemas/condition/condition.query.ts'
import type {ConditionCard} from '../schemas/condition/condition.query.ts'
import {
  redFlagsByConditionQueryShape,
  treatmentOptionsQueryShape,
} from '../schemas/condition/treatmentOptions.query.ts'
import {guideBySlugQueryShape} from '../schemas/guide/guide.query.ts'
import {redFlagsQueryShape} from '../schemas/redFlag/redFlag.query.ts'
import {symptomBySlugQueryShape} from '../schemas/symptom/symptom.query.ts'
import {treatmentBySlugQueryShape} from '../schemas/treatment/treatment.query.ts'
import {ask, perspectives} from './ask.ts'
import type {Perspective, Question} from './ask.ts'
import {conditionsParams} from './conditionsFilter.ts'
import type {ConditionsFilter} from './conditionsFilter.ts'
import {ContentError} from './ContentError.ts'
import {groupRedFlags} from './groupRedFlags.ts'
import type {RedFlagGroup} from './groupRedFlags.ts'
import {
  clinicBySlugQuery,
  conditionBySlugQuery,
  conditionsQuery,
  guideBySlugQuery,
  localContextQuery,
  redFlagsByConditionQuery,
  redFlagsQuery,
  searchIndexQuery,
  symptomBySlugQuery,
  treatmentBySlugQuery,
  treatmentOptionsQuery,
} from './groq.ts'
import {keepForAWhile} from './keepForAWhile.ts'
import {localize} from './localize.ts'
import type {LocalContext} from './localize.ts'
import {
  conditionPage,
  guidePage,
  sortedByName,
  symptomPage,
  treatmentChoices,
  treatmentPage,
} from './pages.ts'
import type {ConditionPage, GuidePage, SymptomPage, TreatmentChoices, TreatmentPage} from './pages.ts'
import {rankMatches} from './rankMatches.ts'
import type {SearchMatch} from './rankMatches.ts'
import {searchIndexQueryShape} from './searchIndex.ts'

/** How long the clinic's own words are kept, in milliseconds. */
const localContextLifetime = 60_000

export interface ClinicContentOptions {
  /** A client of @sanity/client 8, with or without a token. */
  client: Pick<SanityClient, 'fetch'>
  /** The slug of the clinic whose website this is. */
  clinic: string
  /** `published` unless said otherwise: a token alone never shows drafts. `drafts` lays drafts over what is published. */
  perspective?: Perspective
  clock?: () => Date
}

/**
 * One call for each question a clinic's website asks. Arrays are never null, an absent optional value is null, and so is a
 * document that is not there. Text has the clinic's own words; what comes before any treatment are the red flags.
 *
 * Every call throws a `ContentError` when content is not what the query promises, when text holds an unknown placeholder or
 * when the clinic is unknown, and a `QueryError` when a request fails.
 */
export interface ClinicContent {
  condition(slug: string): Promise<ConditionPage | null>
  /** Sorted by name. Throws a `ContentError` `argument-invalid` for a filter that does not exist. */
  conditions(filter?: ConditionsFilter): Promise<ConditionCard[]>
  symptom(slug: string): Promise<SymptomPage | null>
  treatment(slug: string): Promise<TreatmentPage | null>
  /** The options for a condition, by its slug: on the ladder from self-care to surgery, and apart what is not advised. */
  treatmentsFor(conditionSlug: string): Promise<TreatmentChoices | null>
  guide(slug: string): Promise<GuidePage | null>
  /** Every red flag, most urgent first, under the clinic's headings. */
  redFlags(): Promise<RedFlagGroup[]>
  /** Those of a condition, by its slug. */
  redFlags(conditionSlug: string): Promise<RedFlagGroup[] | null>
  clinic(): Promise<Clinic>
  /** Finds pages by name and by other names, misspellings included, best first. It reads all names and ranks them here. */
  search(text: string): Promise<SearchMatch[]>
  /** What `localize` needs, for results of queries that you fetch yourself. Kept for a minute. */
  localContext(): Promise<LocalContext>
}

/**
 * The content of one clinic's website.
 *
 * @throws ContentError `argument-invalid` for a perspective that would show unpublished documents unasked.
 */
export function createClinicContent({
  client,
  clinic: clinicSlug,
  perspective = 'published',
  clock = () => new Date(),
}: ClinicContentOptions): ClinicContent {
  checkPerspective(perspective)
  const asked = {client, perspective}

  const localContext = keepForAWhile(
    async (): Promise<LocalContext> => {
      const question = {name: 'localContextQuery', query: localContextQuery, shape: localContextQueryShape}
      const {clinic, clinics, terms} = await ask(asked, question, {clinic: clinicSlug})
      if (clinic === null) throw unknownClinic(clinicSlug, clinics)
      return {clinic, terms}
    },
    {milliseconds: localContextLifetime, clock},
  )

  /** Asks a question and gives its answer in the clinic's words. */
  const local = async <Params extends Record<string, unknown>, Result>(
    question: Question<Params, Result>,
    params: NoInfer<Params>,
  ): Promise<{result: Result; context: LocalContext}> => {
    const [result, context] = await Promise.all([ask(asked, question, params), localContext()])
    return {result: localize(result, context, question.name), context}
  }

  async function redFlags(): Promise<RedFlagGroup[]>
  async function redFlags(conditionSlug: string): Promise<RedFlagGroup[] | null>
  async function redFlags(conditionSlug?: string): Promise<RedFlagGroup[] | null> {
    if (conditionSlug === undefined) {
      const {result, context} = await local(
        {name: 'redFlagsQuery', query: redFlagsQuery, shape: redFlagsQueryShape},
        {},
      )
      const {locale, careRoutes} = context.clinic
      return groupRedFlags(sortedByName(result, locale), careRoutes)
    }
    const {result, context} = await local(
      {
        name: 'redFlagsByConditionQuery',
        query: redFlagsByConditionQuery,
        shape: redFlagsByConditionQueryShape,
      },
      {slug: conditionSlug},
    )
    return result && groupRedFlags(result.redFlags, context.clinic.careRoutes)
  }

  return {
    condition: async (slug) => {
      const {result, context} = await local(
        {name: 'conditionBySlugQuery', query: conditionBySlugQuery, shape: conditionBySlugQueryShape},
        {slug},
      )
      return result && conditionPage(result, context)
    },

    conditions: async (filter = {}) => {
      const {result, context} = await local(
        {name: 'conditionsQuery', query: conditionsQuery, shape: conditionsQueryShape},
        conditionsParams(filter),
      )
      return sortedByName(result, context.clinic.locale)
    },

    symptom: async (slug) => {
      const {result, context} = await local(
        {name: 'symptomBySlugQuery', query: symptomBySlugQuery, shape: symptomBySlugQueryShape},
        {slug},
      )
      return result && symptomPage(result, context)
    },

    treatment: async (slug) => {
      const {result, context} = await local(
        {name: 'treatmentBySlugQuery', query: treatmentBySlugQuery, shape: treatmentBySlugQueryShape},
        {slug},
      )
      return result && treatmentPage(result, context)
    },

    treatmentsFor: async (conditionSlug) => {
      const {result, context} = await local(
        {name: 'treatmentOptionsQuery', query: treatmentOptionsQuery, shape: treatmentOptionsQueryShape},
        {slug: conditionSlug},
      )
      return result && treatmentChoices(result, context)
    },

    guide: async (slug) => {
      const {result, context} = await local(
        {name: 'guideBySlugQuery', query: guideBySlugQuery, shape: guideBySlugQueryShape},
        {slug},
      )
      return result && guidePage(result, context)
    },

    redFlags,

    clinic: async () => {
      const {result} = await local(
        {name: 'clinicBySlugQuery', query: clinicBySlugQuery, shape: clinicBySlugQueryShape},
        {slug: clinicSlug},
      )
      if (result === null) throw unknownClinic(clinicSlug, [])
      return result
    },

    search: async (text) => {
      const {result, context} = await local(
        {name: 'searchIndexQuery', query: searchIndexQuery, shape: searchIndexQueryShape},
        {},
      )
      return rankMatches(result, text, context.clinic.locale)
    },

    localContext,
  }
}

/** JavaScript can pass what the type forbids, and `raw` would mix drafts in. */
function checkPerspective(perspective: Perspective): void {
  if (perspectives.includes(perspective)) return
  throw new ContentError({
    code: 'argument-invalid',
    query: 'createClinicContent',
    problem: 'there is no such perspective',
    issues: [
      {
        path: 'perspective',
        documentId: null,
        message: `expected ${perspectives.join(' or ')}`,
        received: perspective,
      },
    ],
    nextStep: 'Leave the perspective out to see what is published.',
  })
}

function unknownClinic(slug: string, clinics: readonly string[]): ContentError {
  return new ContentError({
    code: 'clinic-unknown',
    query: 'localContextQuery',
    problem: 'there is no such clinic',
    issues: [
      {
        path: 'clinic',
        documentId: null,
        message:
          clinics.length === 0
            ? 'expected a clinic, but there is none yet'
            : `expected ${clinics.toSorted().join(' or ')}`,
        received: slug,
      },
    ],
    nextStep: 'Pass the slug of a clinic to createClinicContent, or add the clinic in the studio.',
  })
}
