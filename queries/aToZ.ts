import type {Language} from '../schemas/vocabulary.ts'
import type {AToZPage} from '../schemas/document/aToZ.query.ts'
import {collatorFor} from './collatorFor.ts'

/** A name in an index, and the page that it leads to. */
export interface AToZEntry {
  readonly label: string
  /** The name of the page when the label is another name of it, as in “Lumbago: see Back pain”. Null for the name itself. */
  readonly see: string | null
  readonly _id: string
  readonly _type: AToZPage['_type']
  readonly language: Language
  readonly slug: string
  readonly summary: string
}

export interface AToZLetter {
  /** A capital without accents, or `#` for what begins with no letter. */
  readonly letter: string
  readonly entries: AToZEntry[]
}

/**
 * An index of pages by their names and other names, in the order of a locale; `#` comes last. A letter that nothing begins
 * with is left out, and so is a name that a page goes by twice but for capitals. Give it pages that are localised already.
 */
export function aToZ(pages: readonly AToZPage[], locale: string): AToZLetter[] {
  const {compare} = collatorFor(locale)
  // Capitals do not count, nor do the characters of stega.
  const {compare: compareWords} = new Intl.Collator(locale, {sensitivity: 'accent'})
  const letters = new Map<string, AToZEntry[]>()
  const entries = pages
    .flatMap(({_id, _type, language, slug, name, summary, aliases}) => {
      // The name comes last, so that it stands when an alias is the same.
      const labels = [...aliases.map(({text}) => text), name]
      const distinct = labels.filter(
        (label, index) => !labels.slice(index + 1).some((later) => compareWords(label, later) === 0),
      )
      return distinct.map((label): AToZEntry => ({
        label,
        see: label === name ? null : name,
        _id,
        _type,
        language,
        slug,
        summary,
      }))
    })
    // A draft may have no name yet.
    .filter(({label}) => label)
    .toSorted((one, other) => compare(one.label, other.label) || compare(one._id, other._id))
  for (const entry of entries) {
    const letter = letterOf(entry.label, locale)
    letters.set(letter, [...(letters.get(letter) ?? []), entry])
  }
  return [...letters]
    .map(([letter, of]) => ({letter, entries: of}))
    .toSorted(
      (one, other) =>
        Number(one.letter === '#') - Number(other.letter === '#') || compare(one.letter, other.letter),
    )
}

function letterOf(label: string, locale: string): string {
  const [first = ''] = label.toLocaleUpperCase(locale).normalize('NFD')
  return /\p{L}/u.test(first) ? first : '#'
}
