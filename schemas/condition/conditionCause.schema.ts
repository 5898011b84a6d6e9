import {defineField, defineType} from 'sanity'
import {inBaseLanguage} from '../language/language.schema.ts'
import {shownName, shownValue} from '../name/name.schema.ts'
import {causalSupport} from '../vocabulary.ts'

/** A cause, trigger or risk factor of a condition, with how well studies support the link. */
export const conditionCause = defineType({
  name: 'conditionCause',
  title: 'Cause of the condition',
  type: 'object',
  fields: [
    defineField({
      name: 'cause',
      title: 'Cause, trigger or risk factor',
      type: 'reference',
      to: [{type: 'cause'}],
      options: inBaseLanguage,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'support',
      title: 'How well supported',
      type: 'string',
      options: {list: [...causalSupport]},
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'note', title: 'Note', type: 'string', validation: (rule) => rule.max(200)}),
  ],
  preview: {
    select: {name: 'cause.name', support: 'support'},
    prepare: ({name, support}) => ({title: shownName(name), subtitle: shownValue(causalSupport, support)}),
  },
})
