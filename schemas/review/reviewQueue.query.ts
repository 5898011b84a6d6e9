import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {language, languageShape, noDocument} from '../document/document.query.ts'
import {reviewStatuses, valuesOf} from '../vocabulary.ts'

/** Everything that goes through clinical review, with where it stands. */
export const reviewQueueQuery =
  defineQuery(`*[_type in ["condition", "symptom", "treatment", "cause", "redFlag", "diagnosticTest", "faq", "guide"]]{
  _id,
  _type,
  ${language},
  _updatedAt,
  "slug": slug.current,
  "name": coalesce(name, title, question),
  "status": review.status,
  "lastReviewed": review.lastReviewed,
  "nextReview": review.nextReview,
  "reviewer": review.reviewer{"_id": _ref, "_type": @->_type, "name": @->name}
}`)
export const reviewQueueQueryShape = z.array(
  z.object({
    _id: z.string(),
    _type: z.enum([
      'condition',
      'symptom',
      'treatment',
      'cause',
      'redFlag',
      'diagnosticTest',
      'faq',
      'guide',
    ]),
    language: languageShape,
    _updatedAt: z.string(),
    slug: z.string(),
    name: z.string(),
    status: z.enum(valuesOf(reviewStatuses)),
    lastReviewed: z.nullable(z.string()),
    nextReview: z.nullable(z.string()),
    reviewer: z.nullable(
      z.object({_id: z.string(), _type: z.literal('person', noDocument), name: z.string()}),
    ),
  }),
)
export type ReviewQueueEntry = z.infer<typeof reviewQueueQueryShape>[number]
