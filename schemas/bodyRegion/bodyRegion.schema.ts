import {UserIcon} from '@sanity/icons/User'
import {defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {aliasesField} from '../alias/alias.schema.ts'
import {inBaseLanguage, languageField} from '../language/language.schema.ts'
import {codesField} from '../medicalCode/medicalCode.schema.ts'
import {byName, nameField, shownName} from '../name/name.schema.ts'
import {slugField} from '../slug/slug.schema.ts'

/** A part of the body (schema.org AnatomicalStructure, SuperficialAnatomy). */
export const bodyRegion = defineType({
  name: 'bodyRegion',
  title: 'Body region',
  type: 'document',
  icon: UserIcon,
  groups: [
    {name: 'content', title: 'Content', default: true},
    {name: 'codes', title: 'Codes'},
  ],
  fields: [
    nameField('Such as “Lower back”.'),
    slugField('name'),
    languageField,
    aliasesField,
    defineField({
      name: 'partOf',
      title: 'Part of',
      type: 'reference',
      to: [{type: 'bodyRegion'}],
      options: inBaseLanguage,
      description: 'The larger region it belongs to.',
      group: 'content',
    }),
    codesField,
  ],
  validation: contentRules,
  orderings: [byName],
  preview: {
    select: {name: 'name', partOf: 'partOf.name'},
    prepare: ({name, partOf}) => ({title: shownName(name), subtitle: partOf}),
  },
})
