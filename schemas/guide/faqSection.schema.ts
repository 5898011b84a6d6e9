import {defineArrayMember, defineField, defineType} from 'sanity'
import {inBaseLanguage} from '../language/language.schema.ts'
import {headingField} from './heading.schema.ts'

/** Questions and answers. */
export const faqSection = defineType({
  name: 'faqSection',
  title: 'Questions',
  type: 'object',
  fields: [
    headingField,
    defineField({
      name: 'faqs',
      title: 'Questions',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'faq'}], options: inBaseLanguage})],
      validation: (rule) => rule.required().min(1).unique(),
    }),
  ],
  preview: {select: {title: 'heading'}},
})
