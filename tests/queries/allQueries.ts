import type {ClientParams} from '@sanity/client'
import type * as z from 'zod/mini'
import * as groq from '../../queries/groq.ts'
import {searchIndexQueryShape} from '../../queries/searchIndex.ts'
import {clinicBySlugQueryShape, localContextQueryShape} from '../../schemas/clinic/clinic.query.ts'
import {conditionBySlugQueryShape, conditionsQueryShape} from '../../schemas/condition/condition.query.ts'
import {
  redFlagsByConditionQueryShape,
  treatmentOptionsQueryShape,
} from '../../schemas/condition/treatmentOptions.query.ts'
import {afterPlace, inOrder} from '../../schemas/document/list.query.ts'
import {guideBySlugQueryShape} from '../../schemas/guide/guide.query.ts'
import {redFlagsQueryShape} from '../../schemas/redFlag/redFlag.query.ts'
import {symptomBySlugQueryShape} from '../../schemas/symptom/symptom.query.ts'
import {treatmentBySlugQueryShape} from '../../schemas/treatment/treatment.query.ts'

interface QueryUnderTest<Query extends string> {
  readonly query: Query
  readonly shape: z.core.$ZodType
  /** Parameters that find something in the seeded content. */
  readonly params: ClientParams<Query>
  /** What stands before the first projection. */
  readonly filter: string
}

/** What every list takes beside its filters; lists.test.ts shows what comes of it. */
const firstPage = {sort: 'name', after: null, afterId: null, limit: 100} as const

/** Every query of the package. */
export const allQueries: {[Name in keyof typeof groq]: QueryUnderTest<(typeof groq)[Name]>} = {
  clinicBySlugQuery: {
    query: groq.clinicBySlugQuery,
    shape: clinicBySlugQueryShape,
    params: {slug: 'example-back-clinic-uk'},
    filter: '*[_type == "clinic" && slug.current == $slug][0]',
  },
  conditionBySlugQuery: {
    query: groq.conditionBySlugQuery,
    shape: conditionBySlugQueryShape,
    params: {slug: 'back-spasm'},
    filter: '*[_type == "condition" && slug.current == $slug][0]',
  },
  conditionsQuery: {
    query: groq.conditionsQuery,
    shape: conditionsQueryShape,
    params: {...firstPage, bodyRegion: null, reviewStatus: null},
    filter: `*[
  _type == "condition"
  && ($bodyRegion == null || $bodyRegion in bodyRegions[]->slug.current || $bodyRegion in bodyRegions[]->partOf->slug.current)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${afterPlace}
] | ${inOrder}[0...$limit]`,
  },
  guideBySlugQuery: {
    query: groq.guideBySlugQuery,
    shape: guideBySlugQueryShape,
    params: {slug: 'back-spasm-treatment-options'},
    filter: '*[_type == "guide" && slug.current == $slug][0]',
  },
  localContextQuery: {
    query: groq.localContextQuery,
    shape: localContextQueryShape,
    params: {clinic: 'example-back-clinic-uk'},
    filter: '',
  },
  redFlagsByConditionQuery: {
    query: groq.redFlagsByConditionQuery,
    shape: redFlagsByConditionQueryShape,
    params: {slug: 'back-spasm'},
    filter: '*[_type == "condition" && slug.current == $slug][0]',
  },
  redFlagsQuery: {
    query: groq.redFlagsQuery,
    shape: redFlagsQueryShape,
    params: {},
    filter: '*[_type == "redFlag"]',
  },
  searchIndexQuery: {
    query: groq.searchIndexQuery,
    shape: searchIndexQueryShape,
    params: {},
    filter: '*[_type in ["condition", "symptom", "treatment", "diagnosticTest", "guide", "faq"]]',
  },
  symptomBySlugQuery: {
    query: groq.symptomBySlugQuery,
    shape: symptomBySlugQueryShape,
    params: {slug: 'numbness'},
    filter: '*[_type == "symptom" && slug.current == $slug][0]',
  },
  treatmentBySlugQuery: {
    query: groq.treatmentBySlugQuery,
    shape: treatmentBySlugQueryShape,
    params: {slug: 'heat'},
    filter: '*[_type == "treatment" && slug.current == $slug][0]',
  },
  treatmentOptionsQuery: {
    query: groq.treatmentOptionsQuery,
    shape: treatmentOptionsQueryShape,
    params: {slug: 'back-spasm'},
    filter: '*[_type == "condition" && slug.current == $slug][0]',
  },
}
