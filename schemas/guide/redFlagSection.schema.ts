import {defineField, defineType} from 'sanity'
import {inBaseLanguage} from '../language/language.schema.ts'
import {headingField} from './heading.schema.ts'

/** The warning signs of a condition, grouped by urgency. */
export const redFlagSection = defineType({
  name: 'redFlagSection',
  title: 'Warning signs',
  type: 'object',
  fields: [
    headingField,
    defineField({
      name: 'condition',
      title: 'Of the condition',
      type: 'reference',
      to: [{type: 'condition'}],
      options: inBaseLanguage,
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'heading', subtitle: 'condition.name'}},
})
