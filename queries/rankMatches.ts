import type {SearchIndexEntry} from './searchIndex.ts'

/** Something that search found. */
export interface SearchMatch {
  readonly _id: string
  readonly _type: SearchIndexEntry['_type']
  readonly slug: string
  readonly name: string
  readonly summary: string | null
  /** The other name that was typed, to show beside the name. Null when the name matched, or a misspelling did. */
  readonly alias: string | null
}

/**
 * What matches a typed text, best first: a whole name, then the beginning of one, then words in any order that each begin
 * a word of it. At each of these a name goes before an alias. Equals are sorted by name. Case, accents and punctuation do
 * not count.
 */
export function rankMatches(index: readonly SearchIndexEntry[], text: string, locale: string): SearchMatch[] {
  const typed = normalized(text, locale)
  if (typed === '') return []
  const collator = new Intl.Collator(locale)
  return index
    .flatMap((entry) => {
      const match = bestMatch(entry, typed, locale)
      return match === null ? [] : [{entry, ...match}]
    })
    .toSorted(
      (one, other) =>
        one.rank - other.rank ||
        collator.compare(one.entry.name, other.entry.name) ||
        collator.compare(one.entry._id, other.entry._id),
    )
    .map(({entry: {_id, _type, slug, name, summary}, alias}) => ({_id, _type, slug, name, summary, alias}))
}

/** The best of an entry's names for a typed text, or null when none fits. A lower rank is better. */
function bestMatch(
  {name, aliases}: SearchIndexEntry,
  typed: string,
  locale: string,
): {rank: number; alias: string | null} | null {
  let best: {rank: number; alias: string | null} | null = null
  const ofName = closeness(normalized(name, locale), typed)
  if (ofName !== null) best = {rank: ofName * 2, alias: null}
  for (const {text, kind} of aliases) {
    const ofAlias = closeness(normalized(text, locale), typed)
    if (ofAlias === null) continue
    const rank = ofAlias * 2 + 1
    if (best === null || rank < best.rank) best = {rank, alias: kind === 'misspelling' ? null : text}
  }
  return best
}

function closeness(name: string, typed: string): 0 | 1 | 2 | null {
  if (name === typed) return 0
  if (name.startsWith(typed)) return 1
  const words = name.split(' ')
  return typed.split(' ').every((start) => words.some((word) => word.startsWith(start))) ? 2 : null
}

function normalized(text: string, locale: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase(locale)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
