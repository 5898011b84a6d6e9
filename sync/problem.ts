import {closest, distance} from 'fastest-levenshtein'

/** Something wrong in a content file, for a person to put right. */
export interface Problem {
  /** The path of the file: the content directory as it was given, joined with the place in it. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Counted from 1. */
  readonly column: number
  /** The field, as in `treatments[2].line`; empty when the whole file is meant. */
  readonly path: string
  /** What is wrong and what to do. */
  readonly message: string
}

/** The way to a value inside a file. */
export type Path = readonly (string | number)[]

/** A path as people write it: `treatments[2].line`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`
    return text === '' ? segment : `${text}.${segment}`
  }, '')

/** A word of the list that differs from `word` by a slip of the fingers; undefined when there is none. */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  if (words.length === 0) return undefined
  const found = closest(word, words)
  return distance(word, found) <= Math.max(2, Math.floor(word.length / 3)) ? found : undefined
}

/** The end of a message about a wrong word: the word that was probably meant, or the whole list. */
export const suggestion = (word: string, words: readonly string[], listTitle: string): string => {
  const found = nearest(word, words)
  if (found !== undefined) return `Did you mean "${found}"?`
  return words.length === 0 ? '' : `${listTitle}: ${words.join(', ')}.`
}
