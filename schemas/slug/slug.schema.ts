import {defineField} from 'sanity'
import {identifierPatterns} from '../vocabulary.ts'

/** The `slug` field of a document: its name in web addresses, unique within its type, made from the field `source`. */
export const slugField = (source: string) =>
  defineField({
    name: 'slug',
    title: 'Slug',
    type: 'slug',
    description: 'The last part of the web address. Changing it breaks links to the page.',
    group: 'content',
    options: {source, maxLength: 80},
    // One chain: each rule of a list would look for the same slug anew, and report it again.
    validation: (rule) =>
      rule
        .required()
        .custom((slug) =>
          slug?.current === undefined || identifierPatterns.slug.test(slug.current)
            ? true
            : 'Use lower-case letters, digits and single hyphens, such as back-spasm.',
        ),
  })
