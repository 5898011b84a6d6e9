import {defineField, defineType} from 'sanity'
import {headingField} from './heading.schema.ts'

/** A heading and running text. */
export const textSection = defineType({
  name: 'textSection',
  title: 'Text',
  type: 'object',
  fields: [
    headingField,
    defineField({name: 'body', title: 'Text', type: 'richText', validation: (rule) => rule.required()}),
  ],
  preview: {select: {title: 'heading'}},
})
