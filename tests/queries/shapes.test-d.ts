import type * as z from 'zod/mini'
import {expectTypeOf} from 'vitest'
import type {searchIndexQueryShape} from '../../queries/searchIndex.ts'
import type {
  bodyRegionBySlugQueryShape,
  bodyRegionsQueryShape,
} from '../../schemas/bodyRegion/bodyRegion.query.ts'
import type {causeBySlugQueryShape, causesQueryShape} from '../../schemas/cause/cause.query.ts'
import type {
  clinicBySlugQueryShape,
  clinicsQueryShape,
  localContextQueryShape,
} from '../../schemas/clinic/clinic.query.ts'
import type {
  conditionBySlugQueryShape,
  conditionsQueryShape,
} from '../../schemas/condition/condition.query.ts'
import type {conditionsWithQueryShape} from '../../schemas/condition/conditionsWith.query.ts'
import type {
  redFlagsByConditionQueryShape,
  treatmentOptionsQueryShape,
} from '../../schemas/condition/treatmentOptions.query.ts'
import type {
  diagnosticTestBySlugQueryShape,
  diagnosticTestsQueryShape,
} from '../../schemas/diagnosticTest/diagnosticTest.query.ts'
import type {aToZQueryShape} from '../../schemas/document/aToZ.query.ts'
import type {relatedQueryShape} from '../../schemas/document/related.query.ts'
import type {sitemapQueryShape} from '../../schemas/document/sitemap.query.ts'
import type {slugsQueryShape} from '../../schemas/document/slugs.query.ts'
import type {faqBySlugQueryShape, faqsQueryShape} from '../../schemas/faq/faq.query.ts'
import type {misconceptionsQueryShape} from '../../schemas/faq/misconceptions.query.ts'
import type {guideBySlugQueryShape, guidesQueryShape} from '../../schemas/guide/guide.query.ts'
import type {
  localTermBySlugQueryShape,
  localTermsQueryShape,
} from '../../schemas/localTerm/localTerm.query.ts'
import type {peopleQueryShape, personBySlugQueryShape} from '../../schemas/person/person.query.ts'
import type {
  redFlagBySlugQueryShape,
  redFlagsByUrgencyQueryShape,
  redFlagsQueryShape,
} from '../../schemas/redFlag/redFlag.query.ts'
import type {reviewQueueQueryShape} from '../../schemas/review/reviewQueue.query.ts'
import type {sourceBySlugQueryShape, sourcesQueryShape} from '../../schemas/source/source.query.ts'
import type {symptomBySlugQueryShape, symptomsQueryShape} from '../../schemas/symptom/symptom.query.ts'
import type {compareTreatmentsQueryShape} from '../../schemas/treatment/compareTreatments.query.ts'
import type {
  treatmentBySlugQueryShape,
  treatmentsQueryShape,
} from '../../schemas/treatment/treatment.query.ts'
import type {
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
} from '../../schemas/types.gen.ts'

/** True when each type fits where the other is wanted. */
type Interchangeable<One, Other> = [One, Other] extends [Other, One] ? true : false

/** What the parser beside a query gives, held against what TypeGen reads from its text and the schema. */
expectTypeOf<Interchangeable<z.infer<typeof aToZQueryShape>, AToZQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof bodyRegionBySlugQueryShape>, BodyRegionBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof bodyRegionsQueryShape>, BodyRegionsQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof causeBySlugQueryShape>, CauseBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof causesQueryShape>, CausesQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof clinicBySlugQueryShape>, ClinicBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof clinicsQueryShape>, ClinicsQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof compareTreatmentsQueryShape>, CompareTreatmentsQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof conditionBySlugQueryShape>, ConditionBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof conditionsQueryShape>, ConditionsQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof conditionsWithQueryShape>, ConditionsWithQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof diagnosticTestBySlugQueryShape>, DiagnosticTestBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof diagnosticTestsQueryShape>, DiagnosticTestsQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof faqBySlugQueryShape>, FaqBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof faqsQueryShape>, FaqsQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof guideBySlugQueryShape>, GuideBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof guidesQueryShape>, GuidesQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof localContextQueryShape>, LocalContextQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof localTermBySlugQueryShape>, LocalTermBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof localTermsQueryShape>, LocalTermsQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof misconceptionsQueryShape>, MisconceptionsQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof peopleQueryShape>, PeopleQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof personBySlugQueryShape>, PersonBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof redFlagBySlugQueryShape>, RedFlagBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof redFlagsQueryShape>, RedFlagsQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof redFlagsByConditionQueryShape>, RedFlagsByConditionQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof redFlagsByUrgencyQueryShape>, RedFlagsByUrgencyQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof relatedQueryShape>, RelatedQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof reviewQueueQueryShape>, ReviewQueueQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof searchIndexQueryShape>, SearchIndexQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof sitemapQueryShape>, SitemapQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof slugsQueryShape>, SlugsQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof sourceBySlugQueryShape>, SourceBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof sourcesQueryShape>, SourcesQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof symptomBySlugQueryShape>, SymptomBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof symptomsQueryShape>, SymptomsQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof treatmentBySlugQueryShape>, TreatmentBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof treatmentOptionsQueryShape>, TreatmentOptionsQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof treatmentsQueryShape>, TreatmentsQueryResult>
>().toEqualTypeOf<true>()

// It can fail: a field that may be null, one that is missing, one value too many.
expectTypeOf<Interchangeable<{a: string}, {a: string | null}>>().toEqualTypeOf<false>()
expectTypeOf<Interchangeable<{a: string}, {a: string; b: string}>>().toEqualTypeOf<false>()
expectTypeOf<Interchangeable<{a: 'x'}, {a: 'x' | 'y'}>>().toEqualTypeOf<false>()
