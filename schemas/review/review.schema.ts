import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'
import type {SortOrdering} from 'sanity'
import {reviewStatuses} from '../vocabulary.ts'

/** Where a document stands in clinical review, and who answers for it. */
export const review = defineType({
  name: 'review',
  title: 'Clinical review',
  type: 'object',
  icon: CheckmarkCircleIcon,
  fields: [
    defineField({
      name: 'status',
      title: 'Status',
      type: 'string',
      options: {list: [...reviewStatuses], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'author', title: 'Author', type: 'reference', to: [{type: 'person'}]}),
    defineField({
      name: 'reviewer',
      title: 'Clinical reviewer',
      type: 'reference',
      to: [{type: 'person'}],
      description: 'The clinician who checked the whole page.',
    }),
    defineField({
      name: 'lastReviewed',
      title: 'Last reviewed',
      type: 'date',
      description: 'When a clinician last checked the whole page. Small edits do not change it.',
    }),
    defineField({
      name: 'nextReview',
      title: 'Next review',
      type: 'date',
      description: 'At most 36 months after the last; sooner for medicines and procedures.',
    }),
    defineField({
      name: 'changeNote',
      title: 'What changed',
      type: 'text',
      rows: 2,
      description: 'One sentence on the latest clinical change.',
    }),
  ],
})

export const reviewField = defineField({
  name: 'review',
  title: 'Clinical review',
  type: 'review',
  group: 'review',
  initialValue: {status: 'awaiting-clinical-review'},
  validation: (rule) => rule.required(),
})

export const byNextReview: SortOrdering = {
  name: 'nextReviewAscending',
  title: 'Next review, soonest first',
  by: [{field: 'review.nextReview', direction: 'asc'}],
}
