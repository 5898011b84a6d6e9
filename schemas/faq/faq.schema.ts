import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {languageField} from '../language/language.schema.ts'
import {shownName, shownValue} from '../name/name.schema.ts'
import {byNextReview, reviewField} from '../review/review.schema.ts'
import {seoField} from '../seo/seo.schema.ts'
import {slugField} from '../slug/slug.schema.ts'
import {sourcesField} from '../source/source.schema.ts'
import {faqKinds} from '../vocabulary.ts'

/** A question people ask, or something they often believe, with an answer (schema.org Question). */
export const faq = defineType({
  name: 'faq',
  title: 'Question',
  type: 'document',
  icon: HelpCircleIcon,
  groups: [
    {name: 'content', title: 'Content', default: true},
    {name: 'review', title: 'Review'},
    {name: 'seo', title: 'Search engines'},
  ],
  fields: [
    defineField({
      name: 'question',
      title: 'Question',
      type: 'string',
      description: 'As a person would ask it.',
      group: 'content',
      validation: (rule) => rule.required().max(120),
    }),
    slugField('question'),
    languageField,
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'content',
      options: {list: [...faqKinds], layout: 'radio'},
      initialValue: 'question',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'answer',
      title: 'Answer',
      type: 'richText',
      description: 'The first sentence answers the question.',
      group: 'content',
      validation: (rule) => rule.required(),
    }),
    {...sourcesField('An answer'), group: 'content'},
    reviewField,
    seoField,
  ],
  validation: contentRules,
  orderings: [
    {name: 'questionAscending', title: 'Question, A to Z', by: [{field: 'question', direction: 'asc'}]},
    byNextReview,
  ],
  preview: {
    select: {question: 'question', kind: 'kind'},
    prepare: ({question, kind}) => ({title: shownName(question), subtitle: shownValue(faqKinds, kind)}),
  },
})
