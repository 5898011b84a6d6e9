import {defineField, defineType} from 'sanity'
import {inBaseLanguage} from '../language/language.schema.ts'
import {shownName, shownValue} from '../name/name.schema.ts'
import {conditionRelations} from '../vocabulary.ts'

/** Another condition, how it relates to this one and how to tell them apart (schema.org DDxElement). */
export const relatedCondition = defineType({
  name: 'relatedCondition',
  title: 'Related condition',
  type: 'object',
  fields: [
    defineField({
      name: 'condition',
      title: 'Condition',
      type: 'reference',
      to: [{type: 'condition'}],
      options: inBaseLanguage,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'relation',
      title: 'Relation',
      type: 'string',
      options: {list: [...conditionRelations]},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'difference',
      title: 'How it differs',
      type: 'text',
      rows: 2,
      validation: (rule) => rule.required().max(300),
    }),
  ],
  preview: {
    select: {name: 'condition.name', relation: 'relation'},
    prepare: ({name, relation}) => ({
      title: shownName(name),
      subtitle: shownValue(conditionRelations, relation),
    }),
  },
})
