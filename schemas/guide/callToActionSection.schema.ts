import {defineField, defineType} from 'sanity'

/** One thing to do next, apart from the clinical text. */
export const callToActionSection = defineType({
  name: 'callToActionSection',
  title: 'Call to action',
  type: 'object',
  fields: [
    defineField({
      name: 'heading',
      title: 'Heading',
      type: 'string',
      validation: (rule) => rule.required().max(80),
    }),
    defineField({
      name: 'callToAction',
      title: 'Call to action',
      type: 'callToAction',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'heading', subtitle: 'callToAction.label'}},
})
