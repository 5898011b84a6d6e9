import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {conditionLinkFields, conditionLinkShape} from '../condition/conditionLink.query.ts'
import {conditionRelations, valuesOf} from '../vocabulary.ts'
import {inLanguage, language, languageShape} from './document.query.ts'
import {isPage} from './page.query.ts'

const link = `_id, _type, ${language}, "slug": slug.current`

/** Within a list of the page's: what is not the page itself, in the language asked for. */
const isOther = `_id != ^._id && ${inLanguage}`

/** Within a list of the page's: what refers to the page, in whatever language. */
const refersToIt = 'references(*[_type == ^.^._type && slug.current == ^.^.slug.current]._id)'

/**
 * What a reader of a page may read next: the pages that it refers to and those that refer to it, each once and never
 * itself. For a condition, `relation` and `difference` are what it says of another one.
 */
export const relatedQuery =
  defineQuery(`*[${isPage} && _type == $type && slug.current == $slug && ${inLanguage}][0]{
  ${link},
  "name": coalesce(name, title, question),
  "conditions": *[_type == "condition" && ${isOther} && (
    ${refersToIt}
    || slug.current in ^.relatedConditions[].condition->slug.current
    || slug.current in ^.conditions[]->slug.current
    || slug.current in ^.sections[].condition->slug.current
  )]{
    ${conditionLinkFields},
    "relation": ^.relatedConditions[condition->slug.current == ^.slug.current][0].relation,
    "difference": ^.relatedConditions[condition->slug.current == ^.slug.current][0].difference
  },
  "symptoms": *[_type == "symptom" && ${isOther} && (
    ${refersToIt} || slug.current in ^.symptoms[].symptom->slug.current
  )]{${link}, name, summary},
  "treatments": *[_type == "treatment" && ${isOther} && (
    ${refersToIt}
    || slug.current in ^.treatments[].treatment->slug.current
    || slug.current in ^.alternatives[]->slug.current
  )]{${link}, name, summary},
  "diagnosticTests": *[_type == "diagnosticTest" && ${isOther} && (
    ${refersToIt} || slug.current in ^.tests[].test->slug.current
  )]{${link}, name, summary},
  "guides": *[_type == "guide" && ${isOther} && ${refersToIt}]{${link}, "name": title, summary},
  "faqs": *[_type == "faq" && ${isOther} && (
    ${refersToIt}
    || slug.current in ^.faqs[]->slug.current
    || slug.current in ^.sections[].faqs[]->slug.current
  )]{${link}, "name": question, "summary": null}
}`)

const linkShape = {_id: z.string(), language: languageShape, slug: z.string(), name: z.string()}
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
