import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {inBaseLanguage, languageField} from '../language/language.schema.ts'
import {shownName, shownValue} from '../name/name.schema.ts'
import {byNextReview, reviewField} from '../review/review.schema.ts'
import {seoField} from '../seo/seo.schema.ts'
import {slugField} from '../slug/slug.schema.ts'
import {reviewStatuses} from '../vocabulary.ts'

/** A page made of sections (schema.org MedicalWebPage). */
export const guide = defineType({
  name: 'guide',
  title: 'Guide',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    {name: 'content', title: 'Content', default: true},
    {name: 'review', title: 'Review'},
    {name: 'seo', title: 'Search engines'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().max(80),
    }),
    slugField('title'),
    languageField,
    defineField({
      name: 'summary',
      title: 'Summary',
      type: 'text',
      rows: 3,
      group: 'content',
      validation: (rule) => rule.required().max(400),
    }),
    defineField({
      name: 'conditions',
      title: 'About',
      type: 'array',
      description: 'The conditions the guide is about.',
      group: 'content',
      of: [defineArrayMember({type: 'reference', to: [{type: 'condition'}], options: inBaseLanguage})],
      validation: (rule) => rule.required().min(1).unique(),
    }),
    defineField({
      name: 'sections',
      title: 'Sections',
      type: 'array',
      description: 'Warning signs come before treatments.',
      group: 'content',
      of: [
        defineArrayMember({type: 'leadSection'}),
        defineArrayMember({type: 'redFlagSection'}),
        defineArrayMember({type: 'textSection'}),
        defineArrayMember({type: 'treatmentLadderSection'}),
        defineArrayMember({type: 'evidenceSection'}),
        defineArrayMember({type: 'faqSection'}),
        defineArrayMember({type: 'callToActionSection'}),
      ],
      validation: (rule) => rule.required().min(1),
    }),
    reviewField,
    seoField,
  ],
  validation: contentRules,
  orderings: [
    {name: 'titleAscending', title: 'Title, A to Z', by: [{field: 'title', direction: 'asc'}]},
    byNextReview,
  ],
  preview: {
    select: {title: 'title', status: 'review.status'},
    prepare: ({title, status}) => ({title: shownName(title), subtitle: shownValue(reviewStatuses, status)}),
  },
})
