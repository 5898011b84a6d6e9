import {TranslateIcon} from '@sanity/icons/Translate'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {languageField} from '../language/language.schema.ts'
import {slugField} from '../slug/slug.schema.ts'

/** A word that differs by region. Write its slug in braces, such as `{acetaminophen}`, wherever text needs it. */
export const localTerm = defineType({
  name: 'localTerm',
  title: 'Local term',
  type: 'document',
  icon: TranslateIcon,
  groups: [{name: 'content', title: 'Content', default: true}],
  fields: [
    defineField({
      name: 'term',
      title: 'Term',
      type: 'string',
      description: 'The word for regions that have none of their own below.',
      group: 'content',
      validation: (rule) => rule.required().max(80),
    }),
    slugField('term'),
    languageField,
    defineField({
      name: 'variants',
      title: 'Words by region',
      type: 'array',
      group: 'content',
      of: [defineArrayMember({type: 'localTermVariant'})],
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'note',
      title: 'Note for editors',
      type: 'text',
      rows: 2,
      description: 'When to use it.',
      group: 'content',
    }),
  ],
  validation: contentRules,
  orderings: [{name: 'termAscending', title: 'Term, A to Z', by: [{field: 'term', direction: 'asc'}]}],
  preview: {select: {title: 'term', subtitle: 'slug.current'}},
})
