import {BellIcon} from '@sanity/icons/Bell'
import {defineField, defineType} from 'sanity'
import {shownValue} from '../name/name.schema.ts'
import {urgencies} from '../vocabulary.ts'

/** What a clinic tells people to do at one level of urgency: the heading over its warning signs. */
export const careRoute = defineType({
  name: 'careRoute',
  title: 'Care route',
  type: 'object',
  icon: BellIcon,
  fields: [
    defineField({
      name: 'urgency',
      title: 'Urgency',
      type: 'string',
      options: {list: [...urgencies], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'heading',
      title: 'Heading',
      type: 'string',
      description: 'One call to action that the list of warning signs completes, such as “Call 999 now if:”.',
      validation: (rule) => rule.required().max(120),
    }),
  ],
  preview: {
    select: {title: 'heading', urgency: 'urgency'},
    prepare: ({title, urgency}) => ({title, subtitle: shownValue(urgencies, urgency)}),
  },
})
