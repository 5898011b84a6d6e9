import {SearchIcon} from '@sanity/icons/Search'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {aliasesField} from '../alias/alias.schema.ts'
import {languageField} from '../language/language.schema.ts'
import {codesField} from '../medicalCode/medicalCode.schema.ts'
import {byName, nameField, shownName, shownValue} from '../name/name.schema.ts'
import {byNextReview, reviewField} from '../review/review.schema.ts'
import {seoField} from '../seo/seo.schema.ts'
import {slugField} from '../slug/slug.schema.ts'
import {testKinds} from '../vocabulary.ts'

/** A test that helps find out what is wrong (schema.org MedicalTest, ImagingTest, PhysicalExam). */
export const diagnosticTest = defineType({
  name: 'diagnosticTest',
  title: 'Test',
  type: 'document',
  icon: SearchIcon,
  groups: [
    {name: 'content', title: 'Content', default: true},
    {name: 'evidence', title: 'Evidence'},
    {name: 'codes', title: 'Codes'},
    {name: 'review', title: 'Review'},
    {name: 'seo', title: 'Search engines'},
  ],
  fields: [
    nameField('Such as “MRI scan”.'),
    slugField('name'),
    languageField,
    aliasesField,
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'content',
      options: {list: [...testKinds], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'summary',
      title: 'Summary',
      type: 'text',
      rows: 2,
      group: 'content',
      validation: (rule) => rule.required().max(300),
    }),
    defineField({
      name: 'bestFor',
      title: 'What it shows best',
      type: 'text',
      rows: 2,
      group: 'content',
      validation: (rule) => rule.required().max(300),
    }),
    defineField({
      name: 'limits',
      title: 'Limits',
      type: 'text',
      rows: 2,
      description: 'What it cannot show, and what it can do wrong.',
      group: 'content',
      validation: (rule) => rule.required().max(300),
    }),
    defineField({
      name: 'appropriateWhen',
      title: 'When it is used',
      type: 'text',
      rows: 2,
      group: 'content',
      validation: (rule) => rule.required().max(300),
    }),
    defineField({
      name: 'notAppropriateWhen',
      title: 'When it is not used',
      type: 'text',
      rows: 2,
      group: 'content',
      validation: (rule) => rule.required().max(300),
    }),
    defineField({
      name: 'claims',
      title: 'Claims',
      type: 'array',
      group: 'evidence',
      of: [defineArrayMember({type: 'claim'})],
      validation: (rule) => rule.required().min(1),
    }),
    codesField,
    reviewField,
    seoField,
  ],
  validation: contentRules,
  orderings: [byName, byNextReview],
  preview: {
    select: {name: 'name', kind: 'kind'},
    prepare: ({name, kind}) => ({title: shownName(name), subtitle: shownValue(testKinds, kind)}),
  },
})
