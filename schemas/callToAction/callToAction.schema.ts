import {LaunchIcon} from '@sanity/icons/Launch'
import {defineField, defineType} from 'sanity'
import {callToActionKinds} from '../vocabulary.ts'

/** One thing a reader can do next. It never stands inside red flags or treatment text. */
export const callToAction = defineType({
  name: 'callToAction',
  title: 'Call to action',
  type: 'object',
  icon: LaunchIcon,
  fields: [
    defineField({
      name: 'label',
      title: 'Label',
      type: 'string',
      description: 'What happens, such as “Book a visit”. No promises.',
      validation: (rule) => rule.required().max(60),
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {list: [...callToActionKinds], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'target',
      title: 'Target',
      type: 'url',
      description: 'Where it leads: tel:, mailto:, a path or a web address.',
      validation: (rule) =>
        rule.required().uri({scheme: ['https', 'http', 'tel', 'mailto'], allowRelative: true}),
    }),
  ],
  preview: {select: {title: 'label', subtitle: 'target'}},
})
