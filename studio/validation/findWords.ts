import type {Passage} from './checkedDocument.ts'
import type {Finding} from './contentRule.ts'

/** A word or phrase to look for, and what to write instead. */
export interface WordAdvice {
  /** A regular expression for the whole word or phrase. No repetition without a limit, so that no text can hang it. */
  readonly pattern: string
  readonly advice: string
}

/** A word or phrase that was found. */
export interface FoundWord {
  readonly word: string
  readonly advice: string
}

/** Finds words of a list in a text, each of them once. */
export type WordFinder = (text: string) => FoundWord[]

/** A function that finds words of a list in a text, each of them once. Capitals do not count unless `flags` are given without "i". */
export const wordFinder = (list: readonly WordAdvice[], flags = 'giu'): WordFinder => {
  const groups = list.map(({pattern}, index) => `(?<w${index}>${pattern})`)
  const anyWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${groups.join('|')})(?![\\p{L}\\p{N}])`, flags)
  return (text) => {
    const found = new Map<string, FoundWord>()
    for (const {0: word, groups: named = {}} of text.matchAll(anyWord)) {
      const index = list.findIndex((_, position) => named[`w${position}`] !== undefined)
      const key = `w${index}`
      if (!found.has(key)) found.set(key, {word, advice: list[index]?.advice ?? ''})
    }
    return [...found.values()]
  }
}

/** A finding for each word of a list in each text. */
export function* wordFindings(
  passages: readonly Passage[],
  find: WordFinder,
  message: (found: FoundWord) => string,
): Generator<Finding> {
  for (const {path, text} of passages) {
    for (const found of find(text)) yield {path, message: message(found)}
  }
}
