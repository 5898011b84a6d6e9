import {defineField} from 'sanity'

/** The `heading` field of a section. */
export const headingField = defineField({
  name: 'heading',
  title: 'Heading',
  type: 'string',
  validation: (rule) => rule.required().max(80),
})
