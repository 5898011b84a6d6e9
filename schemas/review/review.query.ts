import * as z from 'zod/mini'
import {personReferenceFields, personShape} from '../person/person.query.ts'
import {reviewStatuses, valuesOf} from '../vocabulary.ts'

/** Where a document stands in clinical review. Dates are ISO 8601 days. */
export const review = `review{
  status,
  author{${personReferenceFields}},
  reviewer{${personReferenceFields}},
  lastReviewed,
  nextReview,
  changeNote
}`

export const reviewShape = z.object({
  status: z.enum(valuesOf(reviewStatuses)),
  author: z.nullable(personShape),
  reviewer: z.nullable(personShape),
  lastReviewed: z.nullable(z.string()),
  nextReview: z.nullable(z.string()),
  changeNote: z.nullable(z.string()),
})
export type Review = z.infer<typeof reviewShape>
