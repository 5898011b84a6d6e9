import {UsersIcon} from '@sanity/icons/Users'
import {defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {byName, nameField, shownName, shownValue} from '../name/name.schema.ts'
import {slugField} from '../slug/slug.schema.ts'
import {personRoles} from '../vocabulary.ts'

/** Someone who writes or checks content (schema.org Person). */
export const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  icon: UsersIcon,
  groups: [
    {name: 'content', title: 'Person', default: true},
    {name: 'interests', title: 'Interests'},
  ],
  fields: [
    nameField('As it should stand on the page.'),
    slugField('name'),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      group: 'content',
      options: {list: [...personRoles], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'credentials',
      title: 'Credentials',
      type: 'string',
      description: 'Degrees and registration, such as “MD, board-certified in physical medicine”.',
      group: 'content',
      validation: (rule) =>
        rule.custom((credentials, {document}) =>
          document?.['role'] === 'clinical-reviewer' && credentials === undefined
            ? 'A clinical reviewer needs credentials.'
            : true,
        ),
    }),
    defineField({name: 'biography', title: 'Biography', type: 'text', rows: 3, group: 'content'}),
    defineField({name: 'photo', title: 'Photo', type: 'figure', group: 'content'}),
    defineField({
      name: 'conflictOfInterest',
      title: 'Conflict of interest',
      type: 'text',
      rows: 2,
      description: 'Ties to anyone who gains from the content. Write “None declared” when there are none.',
      group: 'interests',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'funding',
      title: 'Funding',
      type: 'text',
      rows: 2,
      description: 'Who pays for the work.',
      group: 'interests',
      validation: (rule) => rule.required(),
    }),
  ],
  validation: contentRules,
  orderings: [byName],
  preview: {
    select: {name: 'name', role: 'role', media: 'photo'},
    prepare: ({name, role, media}) => ({
      title: shownName(name),
      subtitle: shownValue(personRoles, role),
      media,
    }),
  },
})
