import {defineField, defineType} from 'sanity'
import {shownValue} from '../name/name.schema.ts'
import {regions} from '../vocabulary.ts'

/** The word one region uses for a local term. */
export const localTermVariant = defineType({
  name: 'localTermVariant',
  title: 'Word in a region',
  type: 'object',
  fields: [
    defineField({
      name: 'region',
      title: 'Region',
      type: 'string',
      options: {list: [...regions]},
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'term', title: 'Term', type: 'string', validation: (rule) => rule.required().max(80)}),
  ],
  preview: {
    select: {title: 'term', region: 'region'},
    prepare: ({title, region}) => ({title, subtitle: shownValue(regions, region)}),
  },
})
