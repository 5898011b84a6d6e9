import {SunIcon} from '@sanity/icons/Sun'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {aliasesField} from '../alias/alias.schema.ts'
import {inBaseLanguage, languageField} from '../language/language.schema.ts'
import {codesField} from '../medicalCode/medicalCode.schema.ts'
import {byName, nameField, shownName, shownValue} from '../name/name.schema.ts'
import {byNextReview, reviewField} from '../review/review.schema.ts'
import {seoField} from '../seo/seo.schema.ts'
import {slugField} from '../slug/slug.schema.ts'
import {invasiveness, therapyKinds} from '../vocabulary.ts'

/** A treatment option, with what a person needs to choose it or leave it (after DISCERN). */
export const treatment = defineType({
  name: 'treatment',
  title: 'Treatment',
  type: 'document',
  icon: SunIcon,
  groups: [
    {name: 'content', title: 'Content', default: true},
    {name: 'evidence', title: 'Evidence'},
    {name: 'safety', title: 'Safety'},
    {name: 'access', title: 'Access'},
    {name: 'codes', title: 'Codes'},
    {name: 'review', title: 'Review'},
    {name: 'seo', title: 'Search engines'},
  ],
  fields: [
    nameField('The words people know it by, such as “Heat”.'),
    slugField('name'),
    languageField,
    aliasesField,
    defineField({
      name: 'invasiveness',
      title: 'Invasiveness',
      type: 'string',
      description: 'Its rung on the ladder from self-care to surgery.',
      group: 'content',
      options: {list: [...invasiveness], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'content',
      options: {list: [...therapyKinds]},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'summary',
      title: 'Summary',
      type: 'text',
      rows: 3,
      description:
        'Two or three sentences: what it is, and what to expect of it in words that match the evidence.',
      group: 'content',
      validation: (rule) => rule.required().max(400),
    }),
    defineField({
      name: 'whatItIs',
      title: 'What it is',
      type: 'richText',
      group: 'content',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'howItWorks',
      title: 'How it works',
      type: 'richText',
      description: 'Say so when nobody knows.',
      group: 'content',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'whatToExpect',
      title: 'What to expect',
      type: 'richText',
      group: 'content',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'withoutIt',
      title: 'What happens without it',
      type: 'richText',
      group: 'content',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'alternatives',
      title: 'Alternatives',
      type: 'array',
      description: 'What else a person could do.',
      group: 'content',
      of: [defineArrayMember({type: 'reference', to: [{type: 'treatment'}], options: inBaseLanguage})],
      validation: (rule) =>
        rule.required().min(1).unique().error('A treatment needs at least one alternative, each named once.'),
    }),
    defineField({
      name: 'evidence',
      title: 'Evidence',
      type: 'array',
      description: 'What studies show: benefit, and where there is none.',
      group: 'evidence',
      of: [defineArrayMember({type: 'claim'})],
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'guidelinePositions',
      title: 'Guideline positions',
      type: 'array',
      description: 'Who advises for it and who against. Keep both when they disagree.',
      group: 'evidence',
      of: [defineArrayMember({type: 'guidelinePosition'})],
    }),
    defineField({
      name: 'safety',
      title: 'Safety',
      type: 'array',
      description: 'Who must not use it, who should ask first, and what can go wrong.',
      group: 'safety',
      of: [defineArrayMember({type: 'safetyItem'})],
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'availability',
      title: 'Availability',
      type: 'array',
      description: 'One entry for each region.',
      group: 'access',
      of: [defineArrayMember({type: 'availability'})],
    }),
    codesField,
    reviewField,
    seoField,
  ],
  validation: contentRules,
  orderings: [
    byName,
    byNextReview,
    {
      name: 'invasivenessAscending',
      title: 'Invasiveness',
      by: [
        {field: 'invasiveness', direction: 'asc'},
        {field: 'name', direction: 'asc'},
      ],
    },
  ],
  preview: {
    select: {name: 'name', rung: 'invasiveness'},
    prepare: ({name, rung}) => ({title: shownName(name), subtitle: shownValue(invasiveness, rung)}),
  },
})
