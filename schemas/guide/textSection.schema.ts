import {defineField, defineType} from 'sanity'

/** A heading and running text. */
export const textSection = defineType({
  name: 'textSection',
  title: 'Text',
  type: 'object',
  fields: [
    defineField({
      name: 'heading',
      title: 'Heading',
      type: 'string',
      validation: (rule) => rule.required().max(80),
    }),
    defineField({name: 'body', title: 'Text', type: 'richText', validation: (rule) => rule.required()}),
  ],
  preview: {select: {title: 'heading'}},
})
