import {defineField, defineType} from 'sanity'

/** The warning signs of a condition, grouped by urgency. */
export const redFlagSection = defineType({
  name: 'redFlagSection',
  title: 'Warning signs',
  type: 'object',
  fields: [
    defineField({
      name: 'heading',
      title: 'Heading',
      type: 'string',
      validation: (rule) => rule.required().max(80),
    }),
    defineField({
      name: 'condition',
      title: 'Of the condition',
      type: 'reference',
      to: [{type: 'condition'}],
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'heading', subtitle: 'condition.name'}},
})
