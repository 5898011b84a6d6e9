import {defineField, defineType} from 'sanity'
import {inBaseLanguage} from '../language/language.schema.ts'
import {shownName, shownValue} from '../name/name.schema.ts'
import {frequencies} from '../vocabulary.ts'

/** A symptom of a condition, with how common it is. */
export const conditionSymptom = defineType({
  name: 'conditionSymptom',
  title: 'Symptom of the condition',
  type: 'object',
  fields: [
    defineField({
      name: 'symptom',
      title: 'Symptom',
      type: 'reference',
      to: [{type: 'symptom'}],
      options: inBaseLanguage,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'frequency',
      title: 'How common',
      type: 'string',
      options: {list: [...frequencies]},
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'note', title: 'Note', type: 'string', validation: (rule) => rule.max(200)}),
  ],
  preview: {
    select: {name: 'symptom.name', frequency: 'frequency'},
    prepare: ({name, frequency}) => ({title: shownName(name), subtitle: shownValue(frequencies, frequency)}),
  },
})
