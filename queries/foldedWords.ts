/** A word as search compares it, and where it stands. */
export interface FoldedWord {
  /** Its letters and digits, without what does not count. */
  readonly folded: string
  /** The word as it stands in the text. */
  readonly text: string
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number
}

/**
 * A reader of words for a language; those that write no spaces are divided by their dictionary. Two words are the same
 * for search when they fold to the same letters: case, accents, ligatures, the dot of the Turkish i and the like do not
 * count. No text has no words.
 */
export function wordsFor(locale: string): (text: string | null) => FoldedWord[] {
  const segmenter = new Intl.Segmenter(locale, {granularity: 'word'})
  return (text) => {
    const words: FoldedWord[] = []
    if (text === null) return words
    for (const {segment, index} of segmenter.segment(text)) {
      // The segmenter leaves l'épaule in one piece.
      for (const match of segment.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu)) {
        const folded = fold(match[0])
        if (folded !== '') words.push({folded, text: match[0], start: index + match.index})
      }
    }
    return words
  }
}

/**
 * Where the first so many folded letters of a word end in its text, in UTF-16 units. What is one character there stays
 * whole: a letter with its combining marks, or a ligature of which only the first letter is asked for.
 */
export function endOfLetters({text, start}: FoldedWord, letters: number): number {
  let end = start
  let left = letters
  for (const character of text) {
    const {length} = fold(character)
    if (left <= 0 && length > 0) break
    left -= length
    end += character.length
  }
  return end
}

/** Capitals, because a small letter may have two forms (σ, ς) or none of its own (ß). Unicode takes Æ, Œ and Ø for letters. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .toUpperCase()
    .replaceAll('Æ', 'AE')
    .replaceAll('Œ', 'OE')
    .replaceAll('Ø', 'O')
