import {defineField} from 'sanity'
import {baseLanguage, languages} from '../vocabulary.ts'

/**
 * The `language` field of a document. A document and its translations share a slug. Translating sets the field, so it shows
 * only where it is missing, as in documents from before there were translations.
 */
export const languageField = defineField({
  name: 'language',
  title: 'Language',
  type: 'string',
  group: 'content',
  options: {list: [...languages]},
  initialValue: baseLanguage,
  hidden: ({value}) => value !== undefined,
  validation: (rule) => rule.required(),
})

/** For references: they lead to pages in the base language, and queries to the translation where there is one. */
export const inBaseLanguage = {filter: `coalesce(language, "${baseLanguage}") == "${baseLanguage}"`}
