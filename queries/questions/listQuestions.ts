import type {BodyRegion} from '../../schemas/bodyRegion/bodyRegion.query.ts'
import type {CauseCard} from '../../schemas/cause/cause.query.ts'
import type {ClinicCard} from '../../schemas/clinic/clinic.query.ts'
import type {ConditionCard} from '../../schemas/condition/condition.query.ts'
import type {DiagnosticTestCard} from '../../schemas/diagnosticTest/diagnosticTest.query.ts'
import type {DocumentType} from '../../schemas/document/slugs.query.ts'
import type {FaqCard} from '../../schemas/faq/faq.query.ts'
import type {GuideCard} from '../../schemas/guide/guide.query.ts'
import type {LocalTerm} from '../../schemas/localTerm/localTerm.query.ts'
import type {Person} from '../../schemas/person/person.query.ts'
import type {Source} from '../../schemas/source/source.query.ts'
import type {SymptomCard} from '../../schemas/symptom/symptom.query.ts'
import type {TreatmentCard} from '../../schemas/treatment/treatment.query.ts'
import type {
  causeKinds,
  faqKinds,
  invasiveness,
  jurisdictions,
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
} from '../../schemas/vocabulary.ts'
import * as checked from '../checkedQueries.ts'
import {checkOneOf} from '../checkOneOf.ts'
import {listPage} from '../listPage.ts'
import type {ListOptions, ListPage} from '../listPage.ts'
import {question} from '../Question.ts'
import type {Question} from '../Question.ts'

// Lists of documents. A filter that is left out does not narrow the list.

interface Reviewed {
  reviewStatus?: ValueOf<typeof reviewStatuses> | undefined
}

interface OfCondition {
  /** The slug of a condition that lists it. */
  condition?: string | undefined
}

interface OfBodyRegion {
  /** The slug of a body region: what is there, or in a region that is part of it. */
  bodyRegion?: string | undefined
}

/** What is not reviewed cannot be sorted by its next review. */
type UnreviewedSort = 'name' | 'updated'

export interface BodyRegionsOptions extends ListOptions<UnreviewedSort> {
  /** The slug of the region that these are part of. */
  partOf?: string | undefined
}

/** Body regions, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const bodyRegions = (options: BodyRegionsOptions = {}): Question<ListPage<BodyRegion>> =>
  listPage(checked.bodyRegions, options)

export interface CausesOptions extends ListOptions, Reviewed {
  kind?: ValueOf<typeof causeKinds> | undefined
}

/** Causes, triggers and risk factors, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const causes = (options: CausesOptions = {}): Question<ListPage<CauseCard>> =>
  listPage(checked.causes, options)

export interface ClinicsOptions extends ListOptions<UnreviewedSort> {
  region?: ValueOf<typeof regions> | undefined
}

/** Clinics, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const clinics = (options: ClinicsOptions = {}): Question<ListPage<ClinicCard>> =>
  listPage(checked.clinics, options)

export interface ConditionsOptions extends ListOptions, Reviewed, OfBodyRegion {}

/** Conditions, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const conditions = (options: ConditionsOptions = {}): Question<ListPage<ConditionCard>> =>
  listPage(checked.conditions, options)

export interface DiagnosticTestsOptions extends ListOptions, Reviewed {
  kind?: ValueOf<typeof testKinds> | undefined
}

/** Tests, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const diagnosticTests = (
  options: DiagnosticTestsOptions = {},
): Question<ListPage<DiagnosticTestCard>> => listPage(checked.diagnosticTests, options)

export interface FaqsOptions extends ListOptions, Reviewed, OfCondition {
  kind?: ValueOf<typeof faqKinds> | undefined
}

/** Questions and misconceptions, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const faqs = (options: FaqsOptions = {}): Question<ListPage<FaqCard>> =>
  listPage(checked.faqs, options)

export interface GuidesOptions extends ListOptions, Reviewed, OfCondition {}

/** Guides, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const guides = (options: GuidesOptions = {}): Question<ListPage<GuideCard>> =>
  listPage(checked.guides, options)

export type LocalTermsOptions = ListOptions<UnreviewedSort>

/** Words that differ by region, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const localTerms = (options: LocalTermsOptions = {}): Question<ListPage<LocalTerm>> =>
  listPage(checked.localTerms, options)

export interface PeopleOptions extends ListOptions<UnreviewedSort> {
  role?: ValueOf<typeof personRoles> | undefined
}

/** Authors and reviewers, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const people = (options: PeopleOptions = {}): Question<ListPage<Person>> =>
  listPage(checked.people, options)

export interface SourcesOptions extends ListOptions<UnreviewedSort> {
  kind?: ValueOf<typeof sourceKinds> | undefined
  jurisdiction?: ValueOf<typeof jurisdictions> | undefined
  status?: ValueOf<typeof sourceStatuses> | undefined
}

/** Sources, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const sources = (options: SourcesOptions = {}): Question<ListPage<Source>> =>
  listPage(checked.sources, options)

export interface SymptomsOptions extends ListOptions, Reviewed, OfBodyRegion {
  kind?: ValueOf<typeof symptomKinds> | undefined
  urgency?: ValueOf<typeof urgencies> | undefined
}

/** Symptoms and signs, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const symptoms = (options: SymptomsOptions = {}): Question<ListPage<SymptomCard>> =>
  listPage(checked.symptoms, options)

export interface TreatmentsOptions extends ListOptions, Reviewed, OfCondition {
  invasiveness?: ValueOf<typeof invasiveness> | undefined
  kind?: ValueOf<typeof therapyKinds> | undefined
}

/** Treatments, page by page. Throws a `ContentError` `argument-invalid` for options that cannot be. */
export const treatments = (options: TreatmentsOptions = {}): Question<ListPage<TreatmentCard>> =>
  listPage(checked.treatments, options)

/**
 * The slugs of all documents of a type, A to Z: what a site that is built beforehand makes pages of.
 *
 * @throws ContentError `argument-invalid` for a type that does not exist, with those that do.
 */
export function slugs(type: DocumentType): Question<string[]> {
  checkOneOf(checked.slugs.name, 'type', checked.slugs.types, type)
  return {...question(checked.slugs, {type}, (found) => found), types: [type]}
}
