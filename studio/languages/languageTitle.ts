import {baseLanguage, languages} from '../../schemas/vocabulary.ts'

/** What people call a language (BCP 47), in English; the tag itself of one that pages are not written in. */
export const languageTitle = (language: string): string =>
  languages.find(({value}) => value === language)?.title ?? language

/** What people call the language that every page is written in first. */
export const baseLanguageTitle = languageTitle(baseLanguage)
