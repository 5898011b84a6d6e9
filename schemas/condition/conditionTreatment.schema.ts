import {defineField, defineType} from 'sanity'
import {inBaseLanguage} from '../language/language.schema.ts'
import {shownName, shownValue} from '../name/name.schema.ts'
import {treatmentLines} from '../vocabulary.ts'

/** A treatment option for a condition, with where it stands among the others. */
export const conditionTreatment = defineType({
  name: 'conditionTreatment',
  title: 'Treatment option for the condition',
  type: 'object',
  fields: [
    defineField({
      name: 'treatment',
      title: 'Treatment',
      type: 'reference',
      to: [{type: 'treatment'}],
      options: inBaseLanguage,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'line',
      title: 'Line',
      type: 'string',
      options: {list: [...treatmentLines], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'note',
      title: 'Why it stands there',
      type: 'string',
      description: 'One sentence for readers.',
      validation: (rule) => rule.max(200),
    }),
  ],
  preview: {
    select: {name: 'treatment.name', line: 'line'},
    prepare: ({name, line}) => ({title: shownName(name), subtitle: shownValue(treatmentLines, line)}),
  },
})
