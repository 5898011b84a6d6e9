import {BarChartIcon} from '@sanity/icons/BarChart'
import {defineField, defineType} from 'sanity'
import {shownValue} from '../name/name.schema.ts'
import {sourcesField} from '../source/source.schema.ts'
import {certainties, directions, directness, durations} from '../vocabulary.ts'

/** One statement of fact, with the sources it rests on and how sure they make us (after GRADE). */
export const claim = defineType({
  name: 'claim',
  title: 'Claim',
  type: 'object',
  icon: BarChartIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Claim',
      type: 'text',
      rows: 3,
      description:
        'One or two plain sentences. The verb shows the certainty: “reduces”, “probably”, “may”, “we are not sure”.',
      validation: (rule) => rule.required().max(400),
    }),
    sourcesField('A claim'),
    defineField({
      name: 'certainty',
      title: 'Certainty',
      type: 'string',
      options: {list: [...certainties]},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'direction',
      title: 'Direction',
      type: 'string',
      description: 'For claims about a treatment: what the evidence shows, apart from how sure it is.',
      options: {list: [...directions]},
    }),
    defineField({
      name: 'population',
      title: 'People studied',
      type: 'string',
      description: 'Who the evidence is about, such as “Adults with acute low back pain”.',
    }),
    defineField({
      name: 'duration',
      title: 'Duration of pain',
      type: 'string',
      options: {list: [...durations]},
    }),
    defineField({
      name: 'durationDefinition',
      title: 'What the source means by that duration',
      type: 'string',
      description: 'Sources draw the line in different places, such as “acute: under 6 weeks”.',
      hidden: ({parent}) => parent?.duration === undefined || parent?.duration === 'any',
    }),
    defineField({
      name: 'directness',
      title: 'Directness',
      type: 'string',
      description: 'Whether people with this very condition were studied.',
      options: {list: [...directness], layout: 'radio'},
      initialValue: 'indirect',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'sourceStatement',
      title: 'Answers the source article',
      type: 'sourceStatement',
      description: 'Fill in when this claim takes up something the source article says.',
    }),
  ],
  preview: {
    select: {title: 'text', certainty: 'certainty'},
    prepare: ({title, certainty}) => ({title, subtitle: shownValue(certainties, certainty)}),
  },
})
