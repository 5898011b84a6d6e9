import {defineField, defineType} from 'sanity'

/** The opening of a guide. */
export const leadSection = defineType({
  name: 'leadSection',
  title: 'Opening',
  type: 'object',
  fields: [
    defineField({name: 'body', title: 'Text', type: 'richText', validation: (rule) => rule.required()}),
  ],
  preview: {prepare: () => ({title: 'Opening'})},
})
