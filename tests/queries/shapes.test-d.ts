import type * as z from 'zod/mini'
import {expectTypeOf} from 'vitest'
import type {searchIndexQueryShape} from '../../queries/searchIndex.ts'
import type {clinicBySlugQueryShape, localContextQueryShape} from '../../schemas/clinic/clinic.query.ts'
import type {
  conditionBySlugQueryShape,
  conditionsQueryShape,
} from '../../schemas/condition/condition.query.ts'
import type {
  redFlagsByConditionQueryShape,
  treatmentOptionsQueryShape,
} from '../../schemas/condition/treatmentOptions.query.ts'
import type {guideBySlugQueryShape} from '../../schemas/guide/guide.query.ts'
import type {redFlagsQueryShape} from '../../schemas/redFlag/redFlag.query.ts'
import type {symptomBySlugQueryShape} from '../../schemas/symptom/symptom.query.ts'
import type {treatmentBySlugQueryShape} from '../../schemas/treatment/treatment.query.ts'
import type {
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
} from '../../schemas/types.gen.ts'

/** True when each type fits where the other is wanted. */
type Interchangeable<One, Other> = [One, Other] extends [Other, One] ? true : false

/** What the parser beside a query gives, held against what TypeGen reads from its text and the schema. */
expectTypeOf<
  Interchangeable<z.infer<typeof clinicBySlugQueryShape>, ClinicBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof conditionBySlugQueryShape>, ConditionBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof conditionsQueryShape>, ConditionsQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof guideBySlugQueryShape>, GuideBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof localContextQueryShape>, LocalContextQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof redFlagsByConditionQueryShape>, RedFlagsByConditionQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<Interchangeable<z.infer<typeof redFlagsQueryShape>, RedFlagsQueryResult>>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof searchIndexQueryShape>, SearchIndexQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof symptomBySlugQueryShape>, SymptomBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof treatmentBySlugQueryShape>, TreatmentBySlugQueryResult>
>().toEqualTypeOf<true>()
expectTypeOf<
  Interchangeable<z.infer<typeof treatmentOptionsQueryShape>, TreatmentOptionsQueryResult>
>().toEqualTypeOf<true>()

// It can fail: a field that may be null, one that is missing, one value too many.
expectTypeOf<Interchangeable<{a: string}, {a: string | null}>>().toEqualTypeOf<false>()
expectTypeOf<Interchangeable<{a: string}, {a: string; b: string}>>().toEqualTypeOf<false>()
expectTypeOf<Interchangeable<{a: 'x'}, {a: 'x' | 'y'}>>().toEqualTypeOf<false>()
