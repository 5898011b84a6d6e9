import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineArrayMember, defineField, defineType} from 'sanity'
import type {SortOrdering} from 'sanity'
import {baseLanguage, reviewEvents, reviewStatuses} from '../vocabulary.ts'

/**
 * Where a document stands in clinical review, and who answers for it. The review actions of the studio set what is read-only
 * here: submitting, approving, asking for changes and publishing.
 */
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
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'author', title: 'Author', type: 'reference', to: [{type: 'person'}]}),
    defineField({
      name: 'reviewer',
      title: 'Clinical reviewer',
      type: 'reference',
      to: [{type: 'person'}],
      description: 'The clinician who checked the whole page.',
      readOnly: true,
    }),
    defineField({
      name: 'lastReviewed',
      title: 'Last reviewed',
      type: 'date',
      description: 'When a clinician last checked the whole page. Small edits do not change it.',
      readOnly: true,
    }),
    defineField({
      name: 'nextReview',
      title: 'Next review',
      type: 'date',
      description: 'At most 36 months after the last; sooner for medicines and procedures.',
      readOnly: true,
    }),
    defineField({
      name: 'translationChecked',
      title: 'Translation checked',
      type: 'datetime',
      description:
        'When a clinician who reads both languages last compared this translation with the English page.',
      readOnly: true,
      hidden: ({document}) => (document?.['language'] ?? baseLanguage) === baseLanguage,
    }),
    defineField({
      name: 'changeNote',
      title: 'What changed',
      type: 'text',
      rows: 2,
      description: 'One sentence on the latest clinical change.',
      readOnly: true,
    }),
    defineField({
      name: 'log',
      title: 'Log',
      type: 'array',
      description:
        'Who submitted, approved or published this page, when and what. The last entry is the newest.',
      readOnly: true,
      of: [
        defineArrayMember({
          name: 'reviewEvent',
          title: 'Entry',
          type: 'object',
          fields: [
            defineField({
              name: 'event',
              title: 'What happened',
              type: 'string',
              options: {list: [...reviewEvents]},
            }),
            defineField({name: 'at', title: 'When', type: 'datetime'}),
            defineField({
              name: 'userId',
              title: 'User',
              type: 'string',
              description: 'The id of the account.',
            }),
            defineField({name: 'userName', title: 'Name', type: 'string'}),
            defineField({name: 'note', title: 'Note', type: 'text', rows: 2}),
            defineField({
              name: 'fields',
              title: 'Changed fields',
              type: 'array',
              of: [defineArrayMember({type: 'string'})],
            }),
          ],
          preview: {
            select: {event: 'event', userName: 'userName', at: 'at', note: 'note'},
            prepare: ({event, userName, at, note}) => ({
              title: [reviewEvents.find(({value}) => value === event)?.title, userName]
                .filter(Boolean)
                .join(', '),
              subtitle: [at?.slice(0, 10), note].filter(Boolean).join(': '),
            }),
          },
        }),
      ],
    }),
  ],
})

export const reviewField = defineField({
  name: 'review',
  title: 'Clinical review',
  type: 'review',
  group: 'review',
  initialValue: {status: 'draft'},
  // A translation begins without the review of the page that it translates.
  options: {documentInternationalization: {exclude: true}},
  validation: (rule) => rule.required(),
})

export const byNextReview: SortOrdering = {
  name: 'nextReviewAscending',
  title: 'Next review, soonest first',
  by: [{field: 'review.nextReview', direction: 'asc'}],
}
