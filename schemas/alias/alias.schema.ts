import {TagIcon} from '@sanity/icons/Tag'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {shownValue} from '../name/name.schema.ts'
import {aliasKinds, regions} from '../vocabulary.ts'

/** Another name for something: search finds all of them, pages show all but misspellings. */
export const alias = defineType({
  name: 'alias',
  title: 'Other name',
  type: 'object',
  icon: TagIcon,
  fields: [
    defineField({name: 'text', title: 'Name', type: 'string', validation: (rule) => rule.required().max(80)}),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {list: [...aliasKinds], layout: 'radio'},
      initialValue: 'plain',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'region',
      title: 'Region',
      type: 'string',
      description: 'Where a regional name is used.',
      options: {list: [...regions]},
      hidden: ({parent}) => parent?.kind !== 'regional',
      validation: (rule) =>
        rule.custom((region, {parent}) => {
          const isRegional =
            typeof parent === 'object' && parent !== null && 'kind' in parent && parent.kind === 'regional'
          if (isRegional && region === undefined) return 'A regional name needs its region.'
          if (!isRegional && region !== undefined) return 'Only a regional name has a region.'
          return true
        }),
    }),
  ],
  preview: {
    select: {title: 'text', kind: 'kind'},
    prepare: ({title, kind}) => ({title, subtitle: shownValue(aliasKinds, kind)}),
  },
})

export const aliasesField = defineField({
  name: 'aliases',
  title: 'Other names',
  type: 'array',
  description: 'What people call or type it: plain, clinical, misspelt, regional. Search uses all of them.',
  group: 'content',
  of: [defineArrayMember({type: 'alias'})],
})
