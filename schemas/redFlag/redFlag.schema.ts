import {WarningFilledIcon} from '@sanity/icons/WarningFilled'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {languageField} from '../language/language.schema.ts'
import {codesField} from '../medicalCode/medicalCode.schema.ts'
import {byName, nameField, shownName, shownValue} from '../name/name.schema.ts'
import {byNextReview, reviewField} from '../review/review.schema.ts'
import {slugField} from '../slug/slug.schema.ts'
import {sourcesField} from '../source/source.schema.ts'
import {urgencies} from '../vocabulary.ts'

/** Warning signs that raise suspicion of one serious problem. They never say that a person has it. */
export const redFlag = defineType({
  name: 'redFlag',
  title: 'Red flag',
  type: 'document',
  icon: WarningFilledIcon,
  groups: [
    {name: 'content', title: 'Content', default: true},
    {name: 'codes', title: 'Codes'},
    {name: 'review', title: 'Review'},
  ],
  fields: [
    nameField('The suspected problem in plain words, such as “Squeezed nerves at the base of the spine”.'),
    slugField('name'),
    languageField,
    defineField({
      name: 'urgency',
      title: 'Urgency',
      type: 'string',
      group: 'content',
      options: {list: [...urgencies], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'suspectedProblem',
      title: 'Suspected problem',
      type: 'string',
      description: 'The clinical name, such as “Cauda equina syndrome”.',
      group: 'content',
      validation: (rule) => rule.required().max(120),
    }),
    defineField({
      name: 'intro',
      title: 'Introduction',
      type: 'string',
      description: 'What the list belongs to, such as “Back pain with any of these:”.',
      group: 'content',
      validation: (rule) => rule.required().max(160),
    }),
    defineField({
      name: 'phrases',
      title: 'Signs',
      type: 'array',
      description: 'One sign each, as a person would say it.',
      group: 'content',
      of: [defineArrayMember({type: 'string', validation: (rule) => rule.max(160)})],
      validation: (rule) => rule.required().min(1).unique(),
    }),
    defineField({
      name: 'explanation',
      title: 'Why it matters',
      type: 'text',
      rows: 2,
      group: 'content',
      validation: (rule) => rule.required().max(300),
    }),
    {...sourcesField('A red flag'), group: 'content'},
    codesField,
    reviewField,
  ],
  validation: contentRules,
  orderings: [byName, byNextReview],
  preview: {
    select: {name: 'name', urgency: 'urgency'},
    prepare: ({name, urgency}) => ({title: shownName(name), subtitle: shownValue(urgencies, urgency)}),
  },
})
