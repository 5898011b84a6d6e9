import type {Language} from '../schemas/vocabulary.ts'
import {collatorFor} from './collatorFor.ts'
import {endOfLetters, wordsFor} from './foldedWords.ts'
import type {FoldedWord} from './foldedWords.ts'
import type {SearchIndexEntry} from './searchIndex.ts'
import {withinSlips} from './withinSlips.ts'

/** Only so much of a typed text counts, in UTF-16 units: people paste whole pages into search boxes. */
const longestText = 200

/** Something that search found. */
export interface SearchMatch {
  readonly _id: string
  readonly _type: SearchIndexEntry['_type']
  readonly language: Language
  readonly slug: string
  readonly name: string
  readonly summary: string | null
  /** The other name that was typed, to show beside the name. Null when the name matched, or a misspelling did. */
  readonly alias: string | null
  /** What of the texts above was typed. Empty when a misspelling matched. */
  readonly highlights: readonly Highlight[]
}

/** The parts of a shown text that were typed. */
export interface Highlight {
  readonly field: 'name' | 'alias' | 'summary'
  /** In order, apart, none empty. A letter and its accents stay together. */
  readonly ranges: readonly TextRange[]
}

/** For `text.slice(start, end)`, in UTF-16 units. */
type TextRange = readonly [start: number, end: number]

/**
 * What matches a typed text, best first:
 *
 * 1. a whole name;
 * 2. the beginning of one;
 * 3. words in any order that each begin a word of one;
 * 4. the same with typing errors: one in a word of 4 to 7 letters, two in a longer one, none in a shorter one (a name of
 *    several short words counts as one long one);
 * 5. words that each begin a word of the name or the summary.
 *
 * At each of the first four a name goes before an alias. Equals are sorted by name, then by id. Case, accents, spaces and
 * punctuation do not count, nor does what comes after the first 200 UTF-16 units of the text.
 *
 * @param locale The language in which words are told apart and names sorted.
 */
export function rankMatches(
  index: readonly SearchIndexEntry[],
  text: string,
  locale: string,
  {limit}: {limit?: number | undefined} = {},
): SearchMatch[] {
  const wordsOf = wordsFor(locale)
  const typed = wordsOf(text.slice(0, longestText)).map(({folded}) => folded)
  if (typed.length === 0) return []
  const collator = collatorFor(locale)
  return index
    .flatMap((entry) => rankedMatch(entry, typed, wordsOf) ?? [])
    .toSorted(
      (one, other) =>
        one.rank - other.rank ||
        collator.compare(one.match.name, other.match.name) ||
        collator.compare(one.match._id, other.match._id),
    )
    .slice(0, limit)
    .map(({match}) => match)
}

interface RankedMatch {
  /** Lower is better. */
  readonly rank: number
  readonly match: SearchMatch
}

/** The rank of words found in a summary, after every degree of closeness of names and aliases. */
const summaryRank = 8

/** The best way in which an entry matches, or null when it does not. */
function rankedMatch(
  {_id, _type, language, slug, name, aliases, summary}: SearchIndexEntry,
  typed: readonly string[],
  wordsOf: (text: string | null) => FoldedWord[],
): RankedMatch | null {
  const found = (rank: number, alias: string | null, ...highlights: Highlight[]): RankedMatch => ({
    rank,
    match: {
      _id,
      _type,
      language,
      slug,
      name,
      summary,
      alias,
      highlights: highlights.filter(({ranges}) => ranges.length > 0),
    },
  })
  const nameWords = wordsOf(name)
  const ofName = closeness(nameWords, typed)
  let best = ofName && found(ofName.degree * 2, null, {field: 'name', ranges: ofName.ranges})
  for (const {text, kind} of aliases) {
    const ofAlias = closeness(wordsOf(text), typed)
    if (ofAlias === null) continue
    const rank = ofAlias.degree * 2 + 1
    if (best !== null && best.rank <= rank) continue
    best =
      kind === 'misspelling' ? found(rank, null) : found(rank, text, {field: 'alias', ranges: ofAlias.ranges})
  }
  if (best !== null) return best
  const summaryWords = wordsOf(summary)
  if (!allFound(typed, [...nameWords, ...summaryWords], false)) return null
  return found(
    summaryRank,
    null,
    {field: 'name', ranges: rangesOf(typed, nameWords, false)},
    {field: 'summary', ranges: rangesOf(typed, summaryWords, false)},
  )
}

/** How well a name fits: 0 whole, 1 by its beginning, 2 word by word, 3 with typing errors, null not at all. */
function closeness(
  name: readonly FoldedWord[],
  typed: readonly string[],
): {degree: 0 | 1 | 2 | 3; ranges: readonly TextRange[]} | null {
  const letters = name.map(({folded}) => folded).join('')
  const typedLetters = typed.join('')
  const whole = name.map(({start, text}): TextRange => [start, start + text.length])
  const isFound = allFound(typed, name, false)
  if (isFound || letters.startsWith(typedLetters)) {
    const degree = letters === typedLetters ? 0 : letters.startsWith(typedLetters) ? 1 : 2
    // Spaces do not count, so what was typed as one word may be two.
    return {degree, ranges: isFound ? rangesOf(typed, name, false) : whole}
  }
  if (allFound(typed, name, true)) return {degree: 3, ranges: rangesOf(typed, name, true)}
  // In a short word no error is forgiven, but the name as a whole may be long enough.
  return isMistyped(letters, typedLetters) ? {degree: 3, ranges: whole} : null
}

/** Whether each typed word begins one of the words, or is one with typing errors where these are forgiven. */
const allFound = (typed: readonly string[], words: readonly FoldedWord[], errors: boolean): boolean =>
  typed.every((start) => words.some(({folded}) => lettersFound(folded, start, errors) > 0))

/** Where the typed words are: the beginnings of words, and whole words that were typed with errors. */
const rangesOf = (typed: readonly string[], words: readonly FoldedWord[], errors: boolean): TextRange[] =>
  words.flatMap((word): TextRange[] => {
    const letters = Math.max(...typed.map((start) => lettersFound(word.folded, start, errors)))
    return letters > 0 ? [[word.start, endOfLetters(word, letters)]] : []
  })

function lettersFound(word: string, typed: string, errors: boolean): number {
  if (word.startsWith(typed)) return typed.length
  return errors && isMistyped(word, typed) ? word.length : 0
}

/** One error in 4 to 7 letters, two in more: in fewer, too many other words are as near. */
function isMistyped(word: string, typed: string): boolean {
  const length = Math.min(word.length, typed.length)
  return length >= 4 && withinSlips(word, typed, length < 8 ? 1 : 2)
}
