import {HomeIcon} from '@sanity/icons/Home'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {inBaseLanguage, languageField} from '../language/language.schema.ts'
import {byName, nameField, shownName, shownValue} from '../name/name.schema.ts'
import {slugField} from '../slug/slug.schema.ts'
import {identifierPatterns, regions} from '../vocabulary.ts'

/** A clinic whose website shows the content (schema.org MedicalClinic): its numbers, its words, what it sells. */
export const clinic = defineType({
  name: 'clinic',
  title: 'Clinic',
  type: 'document',
  icon: HomeIcon,
  groups: [
    {name: 'content', title: 'Clinic', default: true},
    {name: 'help', title: 'Getting help'},
    {name: 'services', title: 'Services'},
  ],
  fields: [
    nameField('The clinic’s name.'),
    slugField('name'),
    languageField,
    defineField({
      name: 'locale',
      title: 'Locale',
      type: 'string',
      description: 'Language and country as BCP 47, such as en-US.',
      group: 'content',
      validation: (rule) =>
        rule.required().regex(identifierPatterns.locale, {name: 'a locale such as en-US'}),
    }),
    defineField({
      name: 'region',
      title: 'Region',
      type: 'string',
      description: 'Chooses local words, medicine names and availability.',
      group: 'content',
      options: {list: [...regions]},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'phone',
      title: 'Phone',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'address',
      title: 'Address',
      type: 'address',
      group: 'content',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'emergencyNumber',
      title: 'Emergency number',
      type: 'string',
      description: 'The number for an ambulance where the clinic is, such as 911 or 999.',
      group: 'help',
      validation: (rule) =>
        rule.required().regex(identifierPatterns.emergencyNumber, {name: 'an emergency number such as 911'}),
    }),
    defineField({
      name: 'careRoutes',
      title: 'Care routes',
      type: 'array',
      description: 'The heading over warning signs at each level of urgency. All three are needed.',
      group: 'help',
      of: [defineArrayMember({type: 'careRoute'})],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'treatmentsOffered',
      title: 'Treatments offered',
      type: 'array',
      group: 'services',
      of: [defineArrayMember({type: 'reference', to: [{type: 'treatment'}], options: inBaseLanguage})],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'conflictOfInterest',
      title: 'Conflict of interest',
      type: 'text',
      rows: 3,
      description: 'Shown wherever content is about something the clinic earns money with.',
      group: 'services',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'callsToAction',
      title: 'Calls to action',
      type: 'array',
      group: 'services',
      of: [defineArrayMember({type: 'callToAction'})],
    }),
  ],
  validation: contentRules,
  orderings: [byName],
  preview: {
    select: {name: 'name', region: 'region'},
    prepare: ({name, region}) => ({title: shownName(name), subtitle: shownValue(regions, region)}),
  },
})
