import type {BodyRegion, BodyRegionWithConditions} from '../schemas/bodyRegion/bodyRegion.query.ts'
import type {CauseCard} from '../schemas/cause/cause.query.ts'
import type {Clinic, ClinicCard} from '../schemas/clinic/clinic.query.ts'
import type {ConditionCard} from '../schemas/condition/condition.query.ts'
import type {DiagnosticTestCard} from '../schemas/diagnosticTest/diagnosticTest.query.ts'
import type {DocumentType} from '../schemas/document/slugs.query.ts'
import type {FaqCard} from '../schemas/faq/faq.query.ts'
import type {GuideCard} from '../schemas/guide/guide.query.ts'
import type {LocalTerm} from '../schemas/localTerm/localTerm.query.ts'
import type {Person} from '../schemas/person/person.query.ts'
import type {RedFlag} from '../schemas/redFlag/redFlag.query.ts'
import type {Source} from '../schemas/source/source.query.ts'
import type {SymptomCard} from '../schemas/symptom/symptom.query.ts'
import type {TreatmentCard} from '../schemas/treatment/treatment.query.ts'
import type {PageType} from '../schemas/document/page.query.ts'
import type {SitemapEntry} from '../schemas/document/sitemap.query.ts'
import type {Misconception} from '../schemas/faq/misconceptions.query.ts'
import type {AToZLetter} from './aToZ.ts'
import type {ConditionsWith} from './conditionsWith.ts'
import type {RelatedPages} from './relatedPages.ts'
import type {ReviewQueue} from './reviewQueue.ts'
import type {ConditionSection} from './sectionsOf.ts'
import {createReader} from './createReader.ts'
import type {Answer, In, Mode, PreviewOptions, PublishedOptions, Reader} from './createReader.ts'
import type {RedFlagGroup} from './groupRedFlags.ts'
import type {ListPage} from './listPage.ts'
import {live} from './live.ts'
import type {LiveOptions} from './live.ts'
import type {
  CausePage,
  ComparedTreatmentPage,
  ConditionPage,
  DiagnosticTestPage,
  FaqPage,
  GuidePage,
  SymptomPage,
  TreatmentChoices,
  TreatmentPage,
} from './pages.ts'
import type {Question} from './Question.ts'
import * as questions from './questions.ts'
import type {
  BodyRegionsOptions,
  CausesOptions,
  ClinicsOptions,
  ConditionsOptions,
  DiagnosticTestsOptions,
  FaqsOptions,
  GuidesOptions,
  LocalTermsOptions,
  PeopleOptions,
  SourcesOptions,
  SymptomsOptions,
  TreatmentsOptions,
} from './questions/listQuestions.ts'
import type {SearchOptions} from './questions/crossQuestions.ts'
import type {SearchMatch} from './rankMatches.ts'

/**
 * One call for each question a clinic's website asks. Arrays are never null, an absent optional value is null, and so is a
 * document that is not there. Text has the clinic's own words; what comes before any treatment are the red flags. What
 * each call throws is said at `Reader.ask`; each is short for the `data` of `ask` with the question of the same name.
 */
export interface ClinicContent<ReaderMode extends Mode = 'published'> extends Reader<ReaderMode> {
  bodyRegion(slug: string): Promise<In<ReaderMode, BodyRegionWithConditions | null>>
  bodyRegions(options?: BodyRegionsOptions): Promise<In<ReaderMode, ListPage<BodyRegion>>>
  cause(slug: string): Promise<In<ReaderMode, CausePage | null>>
  causes(options?: CausesOptions): Promise<In<ReaderMode, ListPage<CauseCard>>>
  /** The clinic whose website this is, with what it offers. */
  clinic(): Promise<In<ReaderMode, Clinic>>
  clinics(options?: ClinicsOptions): Promise<In<ReaderMode, ListPage<ClinicCard>>>
  condition(slug: string): Promise<In<ReaderMode, ConditionPage | null>>
  conditions(options?: ConditionsOptions): Promise<In<ReaderMode, ListPage<ConditionCard>>>
  diagnosticTest(slug: string): Promise<In<ReaderMode, DiagnosticTestPage | null>>
  diagnosticTests(options?: DiagnosticTestsOptions): Promise<In<ReaderMode, ListPage<DiagnosticTestCard>>>
  faq(slug: string): Promise<In<ReaderMode, FaqPage | null>>
  faqs(options?: FaqsOptions): Promise<In<ReaderMode, ListPage<FaqCard>>>
  guide(slug: string): Promise<In<ReaderMode, GuidePage | null>>
  guides(options?: GuidesOptions): Promise<In<ReaderMode, ListPage<GuideCard>>>
  /** The answer, and the answer again when it changes: the function `live` with this reader. */
  live<Page>(
    question: Question<Page>,
    onChange: (answer: Answer<In<ReaderMode, Page>>) => void | Promise<void>,
    options?: LiveOptions,
  ): Promise<void>
  localTerm(slug: string): Promise<In<ReaderMode, LocalTerm | null>>
  localTerms(options?: LocalTermsOptions): Promise<In<ReaderMode, ListPage<LocalTerm>>>
  people(options?: PeopleOptions): Promise<In<ReaderMode, ListPage<Person>>>
  person(slug: string): Promise<In<ReaderMode, Person | null>>
  redFlag(slug: string): Promise<In<ReaderMode, RedFlag | null>>
  /** Every red flag, most urgent first, under the clinic’s headings. None is ever left out. */
  redFlags(): Promise<In<ReaderMode, RedFlagGroup[]>>
  /** Those of one condition. */
  redFlagsFor(conditionSlug: string): Promise<In<ReaderMode, RedFlagGroup[] | null>>
  /** Finds pages by name and by other names, misspellings included, best first. */
  search(text: string, options?: SearchOptions): Promise<In<ReaderMode, SearchMatch[]>>
  /** The slugs of all documents of a type, for a site that is built beforehand. */
  slugs(type: DocumentType): Promise<In<ReaderMode, string[]>>
  source(slug: string): Promise<In<ReaderMode, Source | null>>
  sources(options?: SourcesOptions): Promise<In<ReaderMode, ListPage<Source>>>
  symptom(slug: string): Promise<In<ReaderMode, SymptomPage | null>>
  symptoms(options?: SymptomsOptions): Promise<In<ReaderMode, ListPage<SymptomCard>>>
  treatment(slug: string): Promise<In<ReaderMode, TreatmentPage | null>>
  treatments(options?: TreatmentsOptions): Promise<In<ReaderMode, ListPage<TreatmentCard>>>
  /** The options for a condition: on the ladder from self-care to surgery, and apart what is not advised. */
  treatmentsFor(conditionSlug: string): Promise<In<ReaderMode, TreatmentChoices | null>>
  /** An index of all pages by their names and other names. */
  aToZ(): Promise<In<ReaderMode, AToZLetter[]>>
  /** Treatments side by side, in the order of their slugs; a slug that is not there is left out. */
  compareTreatments(slugs: readonly string[]): Promise<In<ReaderMode, ComparedTreatmentPage[]>>
  /** What conditions say of symptoms, after the red flags to rule out first. It is content, not diagnosis. */
  conditionsWith(symptomSlugs: readonly string[]): Promise<In<ReaderMode, ConditionsWith>>
  /** What people often believe and evidence does not support: of a condition, or of all. */
  misconceptions(conditionSlug?: string): Promise<In<ReaderMode, Misconception[]>>
  /** What a reader of a page may read next. */
  related(page: {_type: PageType; slug: string}): Promise<In<ReaderMode, RelatedPages | null>>
  /** Everything that goes through clinical review, by what a clinician has to do with it today. */
  reviewQueue(): Promise<In<ReaderMode, ReviewQueue>>
  /** A condition in sections, each of which may be shown alone as long as all of it is shown. */
  sectionsOf(conditionSlug: string): Promise<In<ReaderMode, ConditionSection[] | null>>
  /** Every page with when it, or anything that it shows, was last changed. */
  sitemap(): Promise<In<ReaderMode, SitemapEntry[]>>
}

/**
 * The content of one clinic's website: what is published, or with a preview perspective what there is so far.
 *
 * @throws ContentError `argument-invalid` for an unknown perspective, or none with a client that may see drafts.
 */
export function createClinicContent(options: PublishedOptions): ClinicContent
export function createClinicContent(options: PreviewOptions): ClinicContent<'preview'>
export function createClinicContent(options: PublishedOptions | PreviewOptions): ClinicContent<Mode>
export function createClinicContent(options: PublishedOptions | PreviewOptions): ClinicContent<Mode> {
  return callsOf(createReader(options), options.clinic)
}

/** Calls are asynchronous from the start: an argument that cannot be is a promise that rejects, and nothing is thrown at once. */
function callsOf<ReaderMode extends Mode>(
  reader: Reader<ReaderMode>,
  clinic: string,
): ClinicContent<ReaderMode> {
  const data = async <Page>(question: Question<Page>): Promise<In<ReaderMode, Page>> =>
    (await reader.ask(question)).data
  return {
    ...reader,
    bodyRegion: async (slug) => data(questions.bodyRegion(slug)),
    bodyRegions: async (options) => data(questions.bodyRegions(options)),
    cause: async (slug) => data(questions.cause(slug)),
    causes: async (options) => data(questions.causes(options)),
    clinic: async () => data(questions.ownClinic(clinic)),
    clinics: async (options) => data(questions.clinics(options)),
    condition: async (slug) => data(questions.condition(slug)),
    conditions: async (options) => data(questions.conditions(options)),
    diagnosticTest: async (slug) => data(questions.diagnosticTest(slug)),
    diagnosticTests: async (options) => data(questions.diagnosticTests(options)),
    faq: async (slug) => data(questions.faq(slug)),
    faqs: async (options) => data(questions.faqs(options)),
    guide: async (slug) => data(questions.guide(slug)),
    guides: async (options) => data(questions.guides(options)),
    live: (question, onChange, options) => live(reader, question, onChange, options),
    localTerm: async (slug) => data(questions.localTerm(slug)),
    localTerms: async (options) => data(questions.localTerms(options)),
    people: async (options) => data(questions.people(options)),
    person: async (slug) => data(questions.person(slug)),
    redFlag: async (slug) => data(questions.redFlag(slug)),
    redFlags: async () => data(questions.redFlags()),
    redFlagsFor: async (conditionSlug) => data(questions.redFlagsFor(conditionSlug)),
    search: async (text, options) => data(questions.search(text, options)),
    slugs: async (type) => data(questions.slugs(type)),
    source: async (slug) => data(questions.source(slug)),
    sources: async (options) => data(questions.sources(options)),
    symptom: async (slug) => data(questions.symptom(slug)),
    symptoms: async (options) => data(questions.symptoms(options)),
    treatment: async (slug) => data(questions.treatment(slug)),
    treatments: async (options) => data(questions.treatments(options)),
    treatmentsFor: async (conditionSlug) => data(questions.treatmentsFor(conditionSlug)),
    aToZ: async () => data(questions.aToZ()),
    compareTreatments: async (slugs) => data(questions.compareTreatments(slugs)),
    conditionsWith: async (symptomSlugs) => data(questions.conditionsWith(symptomSlugs)),
    misconceptions: async (conditionSlug) => data(questions.misconceptions(conditionSlug)),
    related: async (page) => data(questions.related(page)),
    reviewQueue: async () => data(questions.reviewQueue()),
    sectionsOf: async (conditionSlug) => data(questions.sectionsOf(conditionSlug)),
    sitemap: async () => data(questions.sitemap()),
  }
}
