import type {Language} from '../../schemas/vocabulary.ts'
import type {CheckedDocument} from './checkedDocument.ts'

/** The words by which a rule judges texts of each language; a language that it does not know is left out. */
export type WordsByLanguage<Words> = Readonly<Partial<Record<Language, Words>>>

/** The words for the texts of a document; undefined when the rule cannot judge them. */
export const wordsFor = <Words>(
  {language}: CheckedDocument,
  words: WordsByLanguage<Words>,
): Words | undefined => (language === null ? undefined : words[language])
