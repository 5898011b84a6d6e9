import {placeholderPattern} from '../../schemas/vocabulary.ts'

/** A text with its placeholders as words: `{physical-therapy}` counts as two. */
const asRead = (text: string): string =>
  text.replace(placeholderPattern, (_placeholder, name: string) => name.replaceAll('-', ' '))

// After an abbreviation a sentence may be cut in two, which makes it seem shorter and never longer.
const sentenceEnd = /(?<=[.!?]["”’»)]{0,2})\s+(?=["“‘«(]?[¿¡]?[\p{Lu}\p{N}])/u

/** The sentences of a text, as a reader would read them. */
export const sentencesOf = (text: string): string[] =>
  // A placeholder can open a sentence, and is not written with a capital then.
  text
    .split(/(?<=[.!?])\s+(?=\{)/)
    .flatMap((part) => asRead(part).trim().split(sentenceEnd))
    .filter((sentence) => sentence !== '')

/** The words and numbers of a text. What is joined by a hyphen is one word. */
export const wordsOf = (text: string): string[] =>
  asRead(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
