import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {conditionLinkFields, conditionLinkShape} from '../condition/conditionLink.query.ts'
import {conditionRelations, valuesOf} from '../vocabulary.ts'
import {isPage} from './page.query.ts'

const link = '_id, _type, "slug": slug.current'

/**
 * What a reader of a page may read next: the pages that it refers to and those that refer to it, each once and never
 * itself. For a condition, `relation` and `difference` are what it says of another one.
 */
export const relatedQuery = defineQuery(`*[${isPage} && _type == $type && slug.current == $slug][0]{
  ${link},
  "name": coalesce(name, title, question),
  "conditions": *[_type == "condition" && _id != ^._id && (
    references(^._id)
    || _id in ^.relatedConditions[].condition._ref
    || _id in ^.conditions[]._ref
    || _id in ^.sections[].condition._ref
  )]{
    ${conditionLinkFields},
    "relation": ^.relatedConditions[condition._ref == ^._id][0].relation,
    "difference": ^.relatedConditions[condition._ref == ^._id][0].difference
  },
  "symptoms": *[_type == "symptom" && _id != ^._id && (
    references(^._id) || _id in ^.symptoms[].symptom._ref
  )]{${link}, name, summary},
  "treatments": *[_type == "treatment" && _id != ^._id && (
    references(^._id) || _id in ^.treatments[].treatment._ref || _id in ^.alternatives[]._ref
  )]{${link}, name, summary},
  "diagnosticTests": *[_type == "diagnosticTest" && _id != ^._id && (
    references(^._id) || _id in ^.tests[].test._ref
  )]{${link}, name, summary},
  "guides": *[_type == "guide" && _id != ^._id && references(^._id)]{${link}, "name": title, summary},
  "faqs": *[_type == "faq" && _id != ^._id && (
    references(^._id) || _id in ^.faqs[]._ref || _id in ^.sections[].faqs[]._ref
  )]{${link}, "name": question, "summary": null}
}`)

const linkShape = {_id: z.string(), slug: z.string(), name: z.string()}
const relatedPagesShape = {
  ...linkShape,
  symptoms: z.array(z.object({...linkShape, _type: z.literal('symptom'), summary: z.string()})),
  treatments: z.array(z.object({...linkShape, _type: z.literal('treatment'), summary: z.string()})),
  diagnosticTests: z.array(z.object({...linkShape, _type: z.literal('diagnosticTest'), summary: z.string()})),
  guides: z.array(z.object({...linkShape, _type: z.literal('guide'), summary: z.string()})),
  faqs: z.array(z.object({...linkShape, _type: z.literal('faq'), summary: z.null()})),
}

/** Only a condition says how it relates to others, and a question has no summary. */
export const relatedQueryShape = z.nullable(
  z.discriminatedUnion('_type', [
    z.object({
      ...relatedPagesShape,
      _type: z.literal('condition'),
      conditions: z.array(
        z.extend(conditionLinkShape, {
          relation: z.nullable(z.enum(valuesOf(conditionRelations))),
          difference: z.nullable(z.string()),
        }),
      ),
    }),
    z.object({
      ...relatedPagesShape,
      _type: z.enum(['symptom', 'treatment', 'diagnosticTest', 'cause', 'guide', 'faq']),
      conditions: z.array(z.extend(conditionLinkShape, {relation: z.null(), difference: z.null()})),
    }),
  ]),
)
export type RelatedPages = NonNullable<z.infer<typeof relatedQueryShape>>
