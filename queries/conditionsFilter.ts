import * as z from 'zod/mini'
import {reviewStatuses, valuesOf} from '../schemas/vocabulary.ts'
import type {ValueOf} from '../schemas/vocabulary.ts'
import {ContentError} from './ContentError.ts'

/** Which conditions to list. What is left out does not narrow the list. */
export interface ConditionsFilter {
  /** The slug of a body region: conditions there, or in a region that is part of it. */
  bodyRegion?: string
  reviewStatus?: ValueOf<typeof reviewStatuses>
}

const filterShape = z.strictObject({
  bodyRegion: z.optional(z.string()),
  reviewStatus: z.optional(z.enum(valuesOf(reviewStatuses))),
})

/**
 * The parameters of `conditionsQuery` for a filter.
 *
 * @throws ContentError `argument-invalid` for a filter or a value that does not exist, listing those that do.
 */
export function conditionsParams(filter: ConditionsFilter): {
  bodyRegion: string | null
  reviewStatus: ValueOf<typeof reviewStatuses> | null
} {
  const parsed = z.safeParse(filterShape, filter, {reportInput: true})
  if (!parsed.success) {
    throw new ContentError({
      code: 'argument-invalid',
      query: 'conditionsQuery',
      problem: 'there is no such filter',
      issues: parsed.error.issues.map(({path, input}) => ({
        path: path.join('.'),
        documentId: null,
        message: `expected bodyRegion (a slug) or reviewStatus (${valuesOf(reviewStatuses).join(', ')})`,
        received: input,
      })),
      nextStep: 'Correct the filter that was passed to conditions().',
    })
  }
  return {bodyRegion: parsed.data.bodyRegion ?? null, reviewStatus: parsed.data.reviewStatus ?? null}
}
