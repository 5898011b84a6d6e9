import {DoubleQuoteIcon} from '@sanity/icons/DoubleQuote'
import {defineField, defineType} from 'sanity'
import {shownValue} from '../name/name.schema.ts'
import {identifierPatterns, verdicts} from '../vocabulary.ts'

/** What the article that content started from says on a point, and how evidence judges it. */
export const sourceStatement = defineType({
  name: 'sourceStatement',
  title: 'Statement of the source article',
  type: 'object',
  icon: DoubleQuoteIcon,
  fields: [
    defineField({
      name: 'statement',
      title: 'Statement id',
      type: 'string',
      description: 'The number of the statement in the list kept with the content, such as C4.',
      validation: (rule) =>
        rule.required().regex(identifierPatterns.statementId, {name: 'a letter and a number, such as C4'}),
    }),
    defineField({
      name: 'says',
      title: 'What the article says',
      type: 'text',
      rows: 2,
      description: 'In our own words.',
      validation: (rule) => rule.required().max(300),
    }),
    defineField({
      name: 'verdict',
      title: 'Verdict',
      type: 'string',
      options: {list: [...verdicts], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'explanation',
      title: 'Why',
      type: 'text',
      rows: 3,
      description: 'Where evidence or guidance differs, say what it says instead.',
      validation: (rule) => rule.required().max(500),
    }),
  ],
  preview: {
    select: {title: 'says', verdict: 'verdict'},
    prepare: ({title, verdict}) => ({title, subtitle: shownValue(verdicts, verdict)}),
  },
})
