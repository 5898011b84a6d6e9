import {BookIcon} from '@sanity/icons/Book'
import {defineField, defineType} from 'sanity'
import {shownValue} from '../name/name.schema.ts'
import {durations, guidelineDirections, recommendationStrengths} from '../vocabulary.ts'

/** What one guideline says about a treatment. Who says it, where and when stand on the source itself. */
export const guidelinePosition = defineType({
  name: 'guidelinePosition',
  title: 'Guideline position',
  type: 'object',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'source',
      title: 'Guideline',
      type: 'reference',
      to: [{type: 'source'}],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'direction',
      title: 'Position',
      type: 'string',
      options: {list: [...guidelineDirections], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'strength',
      title: 'Strength',
      type: 'string',
      options: {list: [...recommendationStrengths], layout: 'radio'},
      initialValue: 'not-stated',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'text',
      title: 'What it says',
      type: 'text',
      rows: 2,
      description: 'In our own words.',
      validation: (rule) => rule.required().max(300),
    }),
    defineField({
      name: 'duration',
      title: 'For pain that is',
      type: 'string',
      options: {list: [...durations]},
      initialValue: 'any',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {title: 'source.title', direction: 'direction'},
    prepare: ({title, direction}) => ({title, subtitle: shownValue(guidelineDirections, direction)}),
  },
})
