import {defineField, getPublishedId} from 'sanity'
import type {SlugIsUniqueValidator} from 'sanity'
import {baseLanguage, identifierPatterns} from '../vocabulary.ts'

const apiVersion = '2025-02-19'

/** A page and its translations share a slug; no other document of their type has it. */
const isUnique: SlugIsUniqueValidator = (slug, {document, getClient}) => {
  if (document === undefined) return true
  const {_id, _type: type, language = baseLanguage} = document
  return getClient({apiVersion}).fetch<boolean>(
    `!defined(*[
      _type == $type
      && slug.current == $slug
      && coalesce(language, $baseLanguage) == $language
      && !sanity::versionOf($published)
    ][0]._id)`,
    {type, slug, language, baseLanguage, published: getPublishedId(_id)},
    {perspective: 'raw', tag: 'validation.slug-is-unique'},
  )
}

/**
 * The `slug` field of a document: its name in web addresses, unique within its type and language, made from the field
 * `source`.
 */
export const slugField = (source: string) =>
  defineField({
    name: 'slug',
    title: 'Slug',
    type: 'slug',
    description:
      'The last part of the web address, the same in all languages. Changing it breaks links to the page.',
    group: 'content',
    options: {source, maxLength: 80, isUnique},
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
