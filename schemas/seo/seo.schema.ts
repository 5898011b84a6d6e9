import {SearchIcon} from '@sanity/icons/Search'
import {defineField, defineType} from 'sanity'

/** What search engines and shared links show. */
export const seo = defineType({
  name: 'seo',
  title: 'Search engines',
  type: 'object',
  icon: SearchIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'When it should differ from the name. About 60 characters are shown.',
      validation: (rule) => rule.max(70).warning('Search engines cut titles after about 60 characters.'),
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 2,
      description: 'One or two sentences. About 155 characters are shown.',
      validation: (rule) =>
        rule.max(170).warning('Search engines cut descriptions after about 155 characters.'),
    }),
    defineField({name: 'image', title: 'Image for shared links', type: 'figure'}),
  ],
})

export const seoField = defineField({name: 'seo', title: 'Search engines', type: 'seo', group: 'seo'})
