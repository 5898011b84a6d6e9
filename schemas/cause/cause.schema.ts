import {BoltIcon} from '@sanity/icons/Bolt'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {aliasesField} from '../alias/alias.schema.ts'
import {languageField} from '../language/language.schema.ts'
import {byName, nameField, shownName, shownValue} from '../name/name.schema.ts'
import {byNextReview, reviewField} from '../review/review.schema.ts'
import {slugField} from '../slug/slug.schema.ts'
import {causeKinds} from '../vocabulary.ts'

/** A cause, trigger or risk factor (schema.org MedicalCause, MedicalRiskFactor). */
export const cause = defineType({
  name: 'cause',
  title: 'Cause',
  type: 'document',
  icon: BoltIcon,
  groups: [
    {name: 'content', title: 'Content', default: true},
    {name: 'evidence', title: 'Evidence'},
    {name: 'review', title: 'Review'},
  ],
  fields: [
    nameField('Such as “Lifting in an awkward position”.'),
    slugField('name'),
    languageField,
    aliasesField,
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'content',
      options: {list: [...causeKinds], layout: 'radio'},
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
      name: 'claims',
      title: 'Claims',
      type: 'array',
      description: 'What studies show about the link.',
      group: 'evidence',
      of: [defineArrayMember({type: 'claim'})],
      validation: (rule) => rule.required().min(1),
    }),
    reviewField,
  ],
  validation: contentRules,
  orderings: [byName, byNextReview],
  preview: {
    select: {name: 'name', kind: 'kind'},
    prepare: ({name, kind}) => ({title: shownName(name), subtitle: shownValue(causeKinds, kind)}),
  },
})
