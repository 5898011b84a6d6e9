import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {noDocument} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {jurisdictions, sourceKinds, sourceStatuses, sourceVerifications, valuesOf} from '../vocabulary.ts'

/** A source as a reference list prints it, with how far to trust it. */
export const sourceFields = `
  _id,
  _type,
  "slug": slug.current,
  title,
  kind,
  "authors": coalesce(authors, []),
  publisher,
  details,
  year,
  published,
  doi,
  pmid,
  url,
  jurisdiction,
  population,
  status,
  verification,
  accessed
`

export const sourceShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('source'),
    slug: z.string(),
    title: z.string(),
    kind: z.enum(valuesOf(sourceKinds)),
    authors: z.array(z.string()),
    publisher: z.string(),
    details: z.nullable(z.string()),
    year: z.nullable(z.number()),
    published: z.nullable(z.string()),
    doi: z.nullable(z.string()),
    pmid: z.nullable(z.string()),
    url: z.nullable(z.string()),
    jurisdiction: z.nullable(z.enum(valuesOf(jurisdictions))),
    population: z.nullable(z.string()),
    status: z.enum(valuesOf(sourceStatuses)),
    verification: z.enum(valuesOf(sourceVerifications)),
    accessed: z.string(),
  },
  noDocument,
)
export type Source = z.infer<typeof sourceShape>

/** The sources that a statement rests on: never none. */
export const sourcesShape = z.array(sourceShape).check(z.minLength(1))

export const sourceBySlugQuery = defineQuery(
  `*[_type == "source" && slug.current == $slug][0]{${sourceFields}}`,
)
export const sourceBySlugQueryShape = z.nullable(sourceShape)

/** The sources that speak for a place, by kind and status; null for any. */
export const sourcesQuery = defineQuery(`*[
  _type == "source"
  && ($kind == null || kind == $kind)
  && ($jurisdiction == null || jurisdiction == $jurisdiction)
  && ($status == null || status == $status)
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${sourceFields}, "sortValue": ${listValue}}`)
export const sourcesQueryShape = z.array(z.extend(sourceShape, {sortValue: z.string()}))
export const sourcesFilterShape = z.strictObject({
  kind: z.optional(z.enum(valuesOf(sourceKinds))),
  jurisdiction: z.optional(z.enum(valuesOf(jurisdictions))),
  status: z.optional(z.enum(valuesOf(sourceStatuses))),
})
