import {defineField, defineType} from 'sanity'
import {inBaseLanguage} from '../language/language.schema.ts'
import {shownName, shownValue} from '../name/name.schema.ts'
import {testUses} from '../vocabulary.ts'

/** A test as it is used for a condition. */
export const conditionTest = defineType({
  name: 'conditionTest',
  title: 'Test for the condition',
  type: 'object',
  fields: [
    defineField({
      name: 'test',
      title: 'Test',
      type: 'reference',
      to: [{type: 'diagnosticTest'}],
      options: inBaseLanguage,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'use',
      title: 'When it is used',
      type: 'string',
      options: {list: [...testUses]},
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'note', title: 'Note', type: 'string', validation: (rule) => rule.max(200)}),
  ],
  preview: {
    select: {name: 'test.name', use: 'use'},
    prepare: ({name, use}) => ({title: shownName(name), subtitle: shownValue(testUses, use)}),
  },
})
