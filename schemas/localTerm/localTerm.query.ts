import * as z from 'zod/mini'
import {regions, valuesOf} from '../vocabulary.ts'

export const localTermVariantFields = `_key, region, term`

export const localTermFields = `
  _id,
  _type,
  "slug": slug.current,
  term,
  variants[]{${localTermVariantFields}}
`

export const localTermShape = z.object({
  _id: z.string(),
  _type: z.literal('localTerm'),
  slug: z.string(),
  term: z.string(),
  variants: z
    .array(z.object({_key: z.string(), region: z.enum(valuesOf(regions)), term: z.string()}))
    .check(z.minLength(1)),
})
export type LocalTerm = z.infer<typeof localTermShape>
