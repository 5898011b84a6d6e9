import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {LaunchIcon} from '@sanity/icons/Launch'
import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {inBaseLanguage} from '../language/language.schema.ts'

/** Running text as Portable Text, with links, links to our own pages and citations. */
export const richText = defineType({
  name: 'richText',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        {title: 'Paragraph', value: 'normal'},
        {title: 'Heading', value: 'h3'},
        {title: 'Small heading', value: 'h4'},
      ],
      lists: [
        {title: 'Bulleted list', value: 'bullet'},
        {title: 'Numbered list', value: 'number'},
      ],
      marks: {
        decorators: [
          {title: 'Strong', value: 'strong'},
          {title: 'Emphasis', value: 'em'},
        ],
        annotations: [
          {
            name: 'link',
            title: 'Web link',
            type: 'object',
            icon: LaunchIcon,
            fields: [
              defineField({
                name: 'href',
                title: 'Address',
                type: 'url',
                validation: (rule) => rule.required().uri({scheme: ['https', 'http', 'tel', 'mailto']}),
              }),
            ],
          },
          {
            name: 'internalLink',
            title: 'Link to our own page',
            type: 'object',
            icon: LinkIcon,
            fields: [
              defineField({
                name: 'target',
                title: 'Page',
                type: 'reference',
                to: [
                  {type: 'condition'},
                  {type: 'symptom'},
                  {type: 'treatment'},
                  {type: 'diagnosticTest'},
                  {type: 'guide'},
                  {type: 'faq'},
                ],
                options: inBaseLanguage,
                validation: (rule) => rule.required(),
              }),
            ],
          },
          {
            name: 'citation',
            title: 'Citation',
            type: 'object',
            icon: BookmarkIcon,
            fields: [
              defineField({
                name: 'source',
                title: 'Source',
                type: 'reference',
                to: [{type: 'source'}],
                validation: (rule) => rule.required(),
              }),
            ],
          },
        ],
      },
    }),
    defineArrayMember({type: 'figure'}),
  ],
})
