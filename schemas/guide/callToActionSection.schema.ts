import {defineField, defineType} from 'sanity'
import {headingField} from './heading.schema.ts'

/** One thing to do next, apart from the clinical text. */
export const callToActionSection = defineType({
  name: 'callToActionSection',
  title: 'Call to action',
  type: 'object',
  fields: [
    headingField,
    defineField({
      name: 'callToAction',
      title: 'Call to action',
      type: 'callToAction',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'heading', subtitle: 'callToAction.label'}},
})
