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
import {listPage} from '../listPage.ts'
import type {ListOptions, ListPage} from '../listPage.ts'
import {question} from '../Question.ts'
import type {Question} from '../Question.ts'

// Lists of documents, page by page. A filter that is left out does not narrow the list. Each function throws a
// `ContentError` `argument-invalid` for a filter, a value, a sort, a limit or a cursor that cannot be.

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

export const bodyRegions = (options: BodyRegionsOptions = {}): Question<ListPage<BodyRegion>> =>
  listPage(checked.bodyRegions, options)

export interface CausesOptions extends ListOptions, Reviewed {
  kind?: ValueOf<typeof causeKinds> | undefined
}

export const causes = (options: CausesOptions = {}): Question<ListPage<CauseCard>> =>
  listPage(checked.causes, options)

export interface ClinicsOptions extends ListOptions<UnreviewedSort> {
  region?: ValueOf<typeof regions> | undefined
}

export const clinics = (options: ClinicsOptions = {}): Question<ListPage<ClinicCard>> =>
  listPage(checked.clinics, options)

export interface ConditionsOptions extends ListOptions, Reviewed, OfBodyRegion {}

export const conditions = (options: ConditionsOptions = {}): Question<ListPage<ConditionCard>> =>
  listPage(checked.conditions, options)

export interface DiagnosticTestsOptions extends ListOptions, Reviewed {
  kind?: ValueOf<typeof testKinds> | undefined
}

export const diagnosticTests = (
  options: DiagnosticTestsOptions = {},
): Question<ListPage<DiagnosticTestCard>> => listPage(checked.diagnosticTests, options)

export interface FaqsOptions extends ListOptions, Reviewed, OfCondition {
  kind?: ValueOf<typeof faqKinds> | undefined
}

export const faqs = (options: FaqsOptions = {}): Question<ListPage<FaqCard>> =>
  listPage(checked.faqs, options)

export interface GuidesOptions extends ListOptions, Reviewed, OfCondition {}

export const guides = (options: GuidesOptions = {}): Question<ListPage<GuideCard>> =>
  listPage(checked.guides, options)

export type LocalTermsOptions = ListOptions<UnreviewedSort>

export const localTerms = (options: LocalTermsOptions = {}): Question<ListPage<LocalTerm>> =>
  listPage(checked.localTerms, options)

export interface PeopleOptions extends ListOptions<UnreviewedSort> {
  role?: ValueOf<typeof personRoles> | undefined
}

export const people = (options: PeopleOptions = {}): Question<ListPage<Person>> =>
  listPage(checked.people, options)

export interface SourcesOptions extends ListOptions<UnreviewedSort> {
  kind?: ValueOf<typeof sourceKinds> | undefined
  jurisdiction?: ValueOf<typeof jurisdictions> | undefined
  status?: ValueOf<typeof sourceStatuses> | undefined
}

export const sources = (options: SourcesOptions = {}): Question<ListPage<Source>> =>
  listPage(checked.sources, options)

export interface SymptomsOptions extends ListOptions, Reviewed, OfBodyRegion {
  kind?: ValueOf<typeof symptomKinds> | undefined
  urgency?: ValueOf<typeof urgencies> | undefined
}

export const symptoms = (options: SymptomsOptions = {}): Question<ListPage<SymptomCard>> =>
  listPage(checked.symptoms, options)

export interface TreatmentsOptions extends ListOptions, Reviewed, OfCondition {
  invasiveness?: ValueOf<typeof invasiveness> | undefined
  kind?: ValueOf<typeof therapyKinds> | undefined
}

export const treatments = (options: TreatmentsOptions = {}): Question<ListPage<TreatmentCard>> =>
  listPage(checked.treatments, options)

/** The slugs of all documents of a type, A to Z: what a site that is built beforehand makes pages of. */
export const slugs = (type: DocumentType): Question<string[]> => ({
  ...question(checked.slugs, {type}, (found) => found),
  types: [type],
})
