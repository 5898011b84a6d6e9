import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {noDocument} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {figureFields, figureShape} from '../figure/figure.query.ts'
import {personRoles, valuesOf} from '../vocabulary.ts'

export const personFields = `
  _id,
  _type,
  "slug": slug.current,
  name,
  role,
  credentials,
  biography,
  photo{${figureFields}},
  conflictOfInterest,
  funding
`

/**
 * An optional reference to a person. Its id is read from the reference itself: what leads to nobody is then a broken
 * result, and cannot be taken for “nobody is named”.
 */
export const personReferenceFields = `
  "_id": _ref,
  "_type": @->_type,
  "slug": @->slug.current,
  "name": @->name,
  "role": @->role,
  "credentials": @->credentials,
  "biography": @->biography,
  "photo": @->photo{${figureFields}},
  "conflictOfInterest": @->conflictOfInterest,
  "funding": @->funding
`

export const personShape = z.object({
  _id: z.string(),
  _type: z.literal('person', noDocument),
  slug: z.string(),
  name: z.string(),
  role: z.enum(valuesOf(personRoles)),
  credentials: z.nullable(z.string()),
  biography: z.nullable(z.string()),
  photo: z.nullable(figureShape),
  conflictOfInterest: z.string(),
  funding: z.string(),
})
export type Person = z.infer<typeof personShape>

export const personBySlugQuery = defineQuery(
  `*[_type == "person" && slug.current == $slug][0]{${personFields}}`,
)
export const personBySlugQueryShape = z.nullable(personShape)

/** The people in a role; null for any. */
export const peopleQuery = defineQuery(`*[
  _type == "person"
  && ($role == null || role == $role)
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${personFields}, "sortValue": ${listValue}}`)
export const peopleQueryShape = z.array(z.extend(personShape, {sortValue: z.string()}))
export const peopleFilterShape = z.strictObject({
  role: z.optional(z.enum(valuesOf(personRoles))),
})
