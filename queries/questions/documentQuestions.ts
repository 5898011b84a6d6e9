import type {BodyRegionWithConditions} from '../../schemas/bodyRegion/bodyRegion.query.ts'
import type {Clinic} from '../../schemas/clinic/clinic.query.ts'
import type {LocalTerm} from '../../schemas/localTerm/localTerm.query.ts'
import type {Person} from '../../schemas/person/person.query.ts'
import type {RedFlag} from '../../schemas/redFlag/redFlag.query.ts'
import type {Source} from '../../schemas/source/source.query.ts'
import * as checked from '../checkedQueries.ts'
import type {LocalContext} from '../localize.ts'
import {unknownClinic} from '../unknownClinic.ts'
import {conditionPage, guidePage, listedPage, treatmentPage} from '../pages.ts'
import type {
  CausePage,
  ConditionPage,
  DiagnosticTestPage,
  FaqPage,
  GuidePage,
  SymptomPage,
  TreatmentPage,
} from '../pages.ts'
import {question} from '../Question.ts'
import type {CheckedQuery, Question} from '../Question.ts'
import {sortedByName} from '../sortedByName.ts'

// One document and what its page shows, by its slug. A document that is not there is null.

const bySlug = <Result extends object, Page>(
  query: CheckedQuery<Result | null>,
  slug: string,
  page: (result: Result, local: LocalContext) => Page,
): Question<Page | null> => question(query, {slug}, (result, {local}) => result && page(result, local))

const asItIs = <Result>(result: Result): Result => result

export const bodyRegion = (slug: string): Question<BodyRegionWithConditions | null> =>
  bySlug(checked.bodyRegionBySlug, slug, (region, {clinic}) => ({
    ...region,
    conditions: sortedByName(region.conditions, clinic.locale),
  }))

export const cause = (slug: string): Question<CausePage | null> =>
  bySlug(checked.causeBySlug, slug, listedPage)

export const clinic = (slug: string): Question<Clinic | null> => bySlug(checked.clinicBySlug, slug, asItIs)

/** The clinic whose website this is: without it nothing can be shown. */
export const ownClinic = (slug: string): Question<Clinic> =>
  question(checked.clinicBySlug, {slug}, (found) => {
    if (found === null) throw unknownClinic(slug, [])
    return found
  })

export const condition = (slug: string): Question<ConditionPage | null> =>
  bySlug(checked.conditionBySlug, slug, conditionPage)

export const diagnosticTest = (slug: string): Question<DiagnosticTestPage | null> =>
  bySlug(checked.diagnosticTestBySlug, slug, listedPage)

export const faq = (slug: string): Question<FaqPage | null> => bySlug(checked.faqBySlug, slug, listedPage)

export const guide = (slug: string): Question<GuidePage | null> =>
  bySlug(checked.guideBySlug, slug, guidePage)

export const localTerm = (slug: string): Question<LocalTerm | null> =>
  bySlug(checked.localTermBySlug, slug, asItIs)

export const person = (slug: string): Question<Person | null> => bySlug(checked.personBySlug, slug, asItIs)

export const redFlag = (slug: string): Question<RedFlag | null> => bySlug(checked.redFlagBySlug, slug, asItIs)

export const source = (slug: string): Question<Source | null> => bySlug(checked.sourceBySlug, slug, asItIs)

export const symptom = (slug: string): Question<SymptomPage | null> =>
  bySlug(checked.symptomBySlug, slug, listedPage)

export const treatment = (slug: string): Question<TreatmentPage | null> =>
  bySlug(checked.treatmentBySlug, slug, treatmentPage)
