import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {inLanguage, language, languageShape} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {regions, valuesOf} from '../vocabulary.ts'

export const localTermVariantFields = `_key, region, term`

export const localTermFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  term,
  variants[]{${localTermVariantFields}}
`

export const localTermShape = z.object({
  _id: z.string(),
  _type: z.literal('localTerm'),
  language: languageShape,
  slug: z.string(),
  term: z.string(),
  variants: z
    .array(z.object({_key: z.string(), region: z.enum(valuesOf(regions)), term: z.string()}))
    .check(z.minLength(1)),
})
export type LocalTerm = z.infer<typeof localTermShape>

export const localTermBySlugQuery = defineQuery(
  `*[_type == "localTerm" && slug.current == $slug && ${inLanguage}][0]{${localTermFields}}`,
)
export const localTermBySlugQueryShape = z.nullable(localTermShape)

/** All words that differ by region. */
export const localTermsQuery = defineQuery(`*[
  _type == "localTerm"
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${localTermFields}, "sortValue": ${listValue}}`)
export const localTermsQueryShape = z.array(z.extend(localTermShape, {sortValue: z.string()}))
export const localTermsFilterShape = z.strictObject({})
