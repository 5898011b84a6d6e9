import {HeartIcon} from '@sanity/icons/Heart'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {aliasesField} from '../alias/alias.schema.ts'
import {inBaseLanguage, languageField} from '../language/language.schema.ts'
import {codesField} from '../medicalCode/medicalCode.schema.ts'
import {byName, nameField, shownName, shownValue} from '../name/name.schema.ts'
import {byNextReview, reviewField} from '../review/review.schema.ts'
import {seoField} from '../seo/seo.schema.ts'
import {slugField} from '../slug/slug.schema.ts'
import {reviewStatuses} from '../vocabulary.ts'

/** A health condition (schema.org MedicalCondition): what it is and everything a page about it links to. */
export const condition = defineType({
  name: 'condition',
  title: 'Condition',
  type: 'document',
  icon: HeartIcon,
  groups: [
    {name: 'content', title: 'Content', default: true},
    {name: 'safety', title: 'Red flags'},
    {name: 'care', title: 'Diagnosis and care'},
    {name: 'evidence', title: 'Evidence'},
    {name: 'codes', title: 'Codes'},
    {name: 'review', title: 'Review'},
    {name: 'seo', title: 'Search engines'},
  ],
  fields: [
    nameField('The words people know it by, such as “Back spasm”.'),
    slugField('name'),
    languageField,
    aliasesField,
    defineField({
      name: 'summary',
      title: 'Summary',
      type: 'text',
      rows: 3,
      description: 'Two or three sentences. The first says what it is.',
      group: 'content',
      validation: (rule) => rule.required().max(400),
    }),
    defineField({
      name: 'overview',
      title: 'Overview',
      type: 'richText',
      description: 'What it is, what is known and what is not.',
      group: 'content',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'bodyRegions',
      title: 'Body regions',
      type: 'array',
      group: 'content',
      of: [defineArrayMember({type: 'reference', to: [{type: 'bodyRegion'}], options: inBaseLanguage})],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'symptoms',
      title: 'Symptoms',
      type: 'array',
      group: 'content',
      of: [defineArrayMember({type: 'conditionSymptom'})],
    }),
    defineField({
      name: 'causes',
      title: 'Causes, triggers and risk factors',
      type: 'array',
      group: 'content',
      of: [defineArrayMember({type: 'conditionCause'})],
    }),
    defineField({
      name: 'redFlags',
      title: 'Red flags',
      type: 'array',
      description: 'Signs that need help. Pages show them before any treatment.',
      group: 'safety',
      of: [defineArrayMember({type: 'reference', to: [{type: 'redFlag'}], options: inBaseLanguage})],
      validation: (rule) =>
        rule.required().min(1).unique().error('A condition needs at least one red flag, each named once.'),
    }),
    defineField({
      name: 'diagnosis',
      title: 'Diagnosis',
      type: 'richText',
      description: 'How a clinician works out what it is.',
      group: 'care',
    }),
    defineField({
      name: 'tests',
      title: 'Tests',
      type: 'array',
      group: 'care',
      of: [defineArrayMember({type: 'conditionTest'})],
    }),
    defineField({
      name: 'treatments',
      title: 'Treatment options',
      type: 'array',
      description: 'Include what is not advised: people look for it.',
      group: 'care',
      of: [defineArrayMember({type: 'conditionTreatment'})],
    }),
    defineField({
      name: 'keyFacts',
      title: 'Key facts',
      type: 'array',
      description: 'Claims about what it is, how it feels and who gets it.',
      group: 'evidence',
      of: [defineArrayMember({type: 'claim'})],
    }),
    defineField({
      name: 'course',
      title: 'Course',
      type: 'array',
      description: 'Claims about how long it lasts and whether it comes back.',
      group: 'evidence',
      of: [defineArrayMember({type: 'claim'})],
    }),
    defineField({
      name: 'prevention',
      title: 'Prevention',
      type: 'array',
      description: 'Claims about what lowers the chance of another episode.',
      group: 'evidence',
      of: [defineArrayMember({type: 'claim'})],
    }),
    defineField({
      name: 'relatedConditions',
      title: 'Related conditions',
      type: 'array',
      group: 'care',
      of: [defineArrayMember({type: 'relatedCondition'})],
    }),
    defineField({
      name: 'faqs',
      title: 'Questions',
      type: 'array',
      group: 'content',
      of: [defineArrayMember({type: 'reference', to: [{type: 'faq'}], options: inBaseLanguage})],
      validation: (rule) => rule.unique(),
    }),
    codesField,
    reviewField,
    seoField,
  ],
  validation: contentRules,
  orderings: [byName, byNextReview],
  preview: {
    select: {name: 'name', status: 'review.status'},
    prepare: ({name, status}) => ({title: shownName(name), subtitle: shownValue(reviewStatuses, status)}),
  },
})
