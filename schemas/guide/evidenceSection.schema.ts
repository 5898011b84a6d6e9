import {defineArrayMember, defineField, defineType} from 'sanity'
import {headingField} from './heading.schema.ts'

/** Notes on what is known, each a claim with its sources. */
export const evidenceSection = defineType({
  name: 'evidenceSection',
  title: 'Evidence notes',
  type: 'object',
  fields: [
    headingField,
    defineField({
      name: 'claims',
      title: 'Claims',
      type: 'array',
      of: [defineArrayMember({type: 'claim'})],
      validation: (rule) => rule.required().min(1),
    }),
  ],
  preview: {select: {title: 'heading'}},
})
