import {ActivityIcon} from '@sanity/icons/Activity'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {aliasesField} from '../alias/alias.schema.ts'
import {inBaseLanguage, languageField} from '../language/language.schema.ts'
import {codesField} from '../medicalCode/medicalCode.schema.ts'
import {byName, nameField, shownName, shownValue} from '../name/name.schema.ts'
import {byNextReview, reviewField} from '../review/review.schema.ts'
import {seoField} from '../seo/seo.schema.ts'
import {slugField} from '../slug/slug.schema.ts'
import {sourcesField} from '../source/source.schema.ts'
import {symptomKinds, urgencies} from '../vocabulary.ts'

/** Something a person feels or others can see (schema.org MedicalSymptom, MedicalSign). */
export const symptom = defineType({
  name: 'symptom',
  title: 'Symptom',
  type: 'document',
  icon: ActivityIcon,
  groups: [
    {name: 'content', title: 'Content', default: true},
    {name: 'codes', title: 'Codes'},
    {name: 'review', title: 'Review'},
    {name: 'seo', title: 'Search engines'},
  ],
  fields: [
    nameField('The words people use for it, such as “Sudden sharp pain”.'),
    slugField('name'),
    languageField,
    aliasesField,
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'content',
      options: {list: [...symptomKinds], layout: 'radio'},
      initialValue: 'symptom',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'summary',
      title: 'Summary',
      type: 'text',
      rows: 2,
      description: 'One or two sentences that make sense on their own.',
      group: 'content',
      validation: (rule) => rule.required().max(300),
    }),
    defineField({name: 'description', title: 'Description', type: 'richText', group: 'content'}),
    defineField({
      name: 'urgency',
      title: 'Urgency',
      type: 'string',
      description:
        'How soon to get help for this symptom on its own. Leave empty when it needs no help by itself.',
      group: 'content',
      options: {list: [...urgencies], layout: 'radio'},
    }),
    defineField({
      name: 'bodyRegions',
      title: 'Body regions',
      type: 'array',
      group: 'content',
      of: [defineArrayMember({type: 'reference', to: [{type: 'bodyRegion'}], options: inBaseLanguage})],
      validation: (rule) => rule.unique(),
    }),
    {...sourcesField('A symptom'), group: 'content'},
    codesField,
    reviewField,
    seoField,
  ],
  validation: contentRules,
  orderings: [byName, byNextReview],
  preview: {
    select: {name: 'name', kind: 'kind'},
    prepare: ({name, kind}) => ({title: shownName(name), subtitle: shownValue(symptomKinds, kind)}),
  },
})
