import {defineField, defineType} from 'sanity'
import {inBaseLanguage} from '../language/language.schema.ts'
import {headingField} from './heading.schema.ts'

/** The treatment options of a condition from self-care to surgery, with what is not advised. */
export const treatmentLadderSection = defineType({
  name: 'treatmentLadderSection',
  title: 'Treatment ladder',
  type: 'object',
  fields: [
    headingField,
    defineField({name: 'body', title: 'Introduction', type: 'richText'}),
    defineField({
      name: 'condition',
      title: 'For the condition',
      type: 'reference',
      to: [{type: 'condition'}],
      options: inBaseLanguage,
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'heading', subtitle: 'condition.name'}},
})
