import {splitWords, textBoundary} from './wordsOf.ts'

/** One part of a text query: words that must stand next to each other, in this order. */
export interface TextTerm {
  readonly words: readonly string[]
  /** The last word may go on: `spas*`. */
  readonly isPrefix: boolean
  /** The text must not have it: `-spasm`. */
  readonly isExcluded: boolean
}

export interface TextQuery {
  readonly terms: readonly TextTerm[]
}

const parts = /(-?)(?:"([^"]*)"?|([^\s"]+))/g

/**
 * Reads the string given to `text::query()`, https://www.sanity.io/docs/specifications/groq-functions: words that
 * must all be there, `"phrases"`, `-excluded` words and phrases, and `prefixes*`. `*` alone passes every text.
 *
 * A word with punctuation inside, such as `T12-L1`, is the phrase of its parts.
 */
export function parseTextQuery(text: string): TextQuery {
  const terms: TextTerm[] = []
  for (const [, minus, phrase, word] of text.matchAll(parts)) {
    const words = splitWords(phrase ?? word ?? '')
    if (words.length === 0) continue
    terms.push({
      words,
      isPrefix: phrase === undefined && word?.endsWith('*') === true,
      isExcluded: minus === '-',
    })
  }
  return {terms}
}

/** Whether words, as `wordsOf` gives them, have what a query asks for and nothing that it excludes. No words never pass. */
export function matchesText(words: readonly string[], {terms}: TextQuery): boolean {
  if (words.length === 0) return false
  return terms.every((term) => occurrences(term, words, 1) > 0 !== term.isExcluded)
}

/**
 * How well words pass a query: 0 when they do not. Each term adds more the more often it occurs, up to a bound, as
 * groq-js scores `match`. How rare a word is in the dataset does not count: a score depends on its own document alone.
 */
export function scoreText(words: readonly string[], query: TextQuery): number {
  if (!matchesText(words, query)) return 0
  const wanted = query.terms.filter((term) => !term.isExcluded)
  if (wanted.length === 0) return 1
  let score = 0
  for (const term of wanted) {
    const count = occurrences(term, words, Infinity)
    score += (count * 2.2) / (count + 1.2)
  }
  return score
}

/** How often a term occurs, counted up to `atMost`. */
function occurrences({words: wanted, isPrefix}: TextTerm, words: readonly string[], atMost: number): number {
  const last = wanted.length - 1
  let count = 0
  for (let at = 0; at + last < words.length && count < atMost; at++) {
    let next = 0
    while (next < last && words[at + next] === wanted[next]) next++
    if (next === last && isWord(words[at + last], wanted[last], isPrefix)) count++
  }
  return count
}

function isWord(word: string | undefined, wanted: string | undefined, isPrefix: boolean): boolean {
  if (word === undefined || wanted === undefined || word === textBoundary) return false
  return isPrefix ? word.startsWith(wanted) : word === wanted
}
