import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'
import {shownValue} from '../name/name.schema.ts'
import {sourcesField} from '../source/source.schema.ts'
import {safetyKinds} from '../vocabulary.ts'

/** One thing to know before using a treatment (after FHIR ClinicalUseDefinition). */
export const safetyItem = defineType({
  name: 'safetyItem',
  title: 'Safety',
  type: 'object',
  icon: WarningOutlineIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {list: [...safetyKinds]},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'text',
      title: 'Text',
      type: 'text',
      rows: 2,
      description: 'Plain words, no doses.',
      validation: (rule) => rule.required().max(300),
    }),
    defineField({
      name: 'appliesTo',
      title: 'Who it applies to',
      type: 'string',
      description: 'When it is about some people only, such as “People over 65”.',
    }),
    sourcesField('A safety item'),
  ],
  preview: {
    select: {title: 'text', kind: 'kind'},
    prepare: ({title, kind}) => ({title, subtitle: shownValue(safetyKinds, kind)}),
  },
})
