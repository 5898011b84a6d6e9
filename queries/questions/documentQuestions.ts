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

// One document and what its page shows, by its slug.

const bySlug = <Result extends object, Page>(
  query: CheckedQuery<Result | null>,
  slug: string,
  page: (result: Result, local: LocalContext) => Page,
): Question<Page | null> => question(query, {slug}, (result, {local}) => result && page(result, local))

const asItIs = <Result>(result: Result): Result => result

/** The page of a body region, with the conditions there. Null when there is none with that slug. */
export const bodyRegion = (slug: string): Question<BodyRegionWithConditions | null> =>
  bySlug(checked.bodyRegionBySlug, slug, (region, {clinic}) => ({
    ...region,
    conditions: sortedByName(region.conditions, clinic.locale),
  }))

/** The page of a cause, a trigger or a risk factor, with the conditions that list it and their red flags. Null when there is none with that slug. */
export const cause = (slug: string): Question<CausePage | null> =>
  bySlug(checked.causeBySlug, slug, listedPage)

/** A clinic, with what it offers. Null when there is none with that slug. */
export const clinic = (slug: string): Question<Clinic | null> => bySlug(checked.clinicBySlug, slug, asItIs)

/** The clinic whose website this is: without it nothing can be shown. */
export const ownClinic = (slug: string): Question<Clinic> =>
  question(checked.clinicBySlug, {slug}, (found) => {
    if (found === null) throw unknownClinic(slug, [])
    return found
  })

/** The page of a condition. Null when there is none with that slug. */
export const condition = (slug: string): Question<ConditionPage | null> =>
  bySlug(checked.conditionBySlug, slug, conditionPage)

/** The page of a test, with the conditions it is used for and their red flags. Null when there is none with that slug. */
export const diagnosticTest = (slug: string): Question<DiagnosticTestPage | null> =>
  bySlug(checked.diagnosticTestBySlug, slug, listedPage)

/** The page of a question, with the conditions that list it and their red flags. Null when there is none with that slug. */
export const faq = (slug: string): Question<FaqPage | null> => bySlug(checked.faqBySlug, slug, listedPage)

/** The page of a guide, section by section. Null when there is none with that slug. */
export const guide = (slug: string): Question<GuidePage | null> =>
  bySlug(checked.guideBySlug, slug, guidePage)

/** A word that differs by region. Null when there is none with that slug. */
export const localTerm = (slug: string): Question<LocalTerm | null> =>
  bySlug(checked.localTermBySlug, slug, asItIs)

/** An author or a reviewer. Null when there is none with that slug. */
export const person = (slug: string): Question<Person | null> => bySlug(checked.personBySlug, slug, asItIs)

/** A red flag by itself. Null when there is none with that slug. */
export const redFlag = (slug: string): Question<RedFlag | null> => bySlug(checked.redFlagBySlug, slug, asItIs)

/** A source, as a reference list prints it. Null when there is none with that slug. */
export const source = (slug: string): Question<Source | null> => bySlug(checked.sourceBySlug, slug, asItIs)

/** The page of a symptom or sign, with the conditions that list it and their red flags. Null when there is none with that slug. */
export const symptom = (slug: string): Question<SymptomPage | null> =>
  bySlug(checked.symptomBySlug, slug, listedPage)

/** The page of a treatment, with the conditions that list it and their red flags. Null when there is none with that slug. */
export const treatment = (slug: string): Question<TreatmentPage | null> =>
  bySlug(checked.treatmentBySlug, slug, treatmentPage)
