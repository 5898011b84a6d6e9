import * as z from 'zod/mini'
import {figureFields, figureShape} from '../figure/figure.query.ts'
import {noDocument} from '../document/document.query.ts'
import {personRoles, valuesOf} from '../vocabulary.ts'

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
