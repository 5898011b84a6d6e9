import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'

/** An image with the words that stand in for it. */
export const figure = defineType({
  name: 'figure',
  title: 'Image',
  type: 'image',
  icon: ImageIcon,
  options: {hotspot: true},
  fields: [
    defineField({
      name: 'alt',
      title: 'Alternative text',
      type: 'string',
      description: 'What the image shows, for people who cannot see it.',
      validation: (rule) => rule.required().max(200),
    }),
    defineField({name: 'caption', title: 'Caption', type: 'string'}),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      description: 'Who made it and under what licence.',
    }),
  ],
})
