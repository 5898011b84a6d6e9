import {isObject} from '../lakeDocument.ts'
import {limits} from '../limits.ts'

/** Stands between the texts of a value, so that no phrase runs from one into the next. */
export const textBoundary = ''

const ofObjects = new WeakMap<object, readonly string[]>()

/**
 * The words of every text inside a value, in order, in lower case and without accents, with a `textBoundary` after
 * each text. A block of Portable Text is one text, however its spans are marked. Attributes whose names start with an
 * underscore are not text, nor is what describes a block's looks.
 *
 * `{_type: 'condition', name: 'Back spasm'}` gives `['back', 'spasm', '']`.
 */
export function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return addText(value, [])
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null) return []
  // Documents are never changed in place.
  const known = ofObjects.get(value)
  if (known !== undefined) return known
  const words: string[] = []
  addValue(value, words)
  ofObjects.set(value, words)
  return words
}

function addValue(value: unknown, words: string[]): void {
  if (typeof value === 'string') {
    addText(value, words)
  } else if (Array.isArray(value)) {
    for (const item of value) addValue(item, words)
  } else if (isObject(value)) {
    const isBlock = value['_type'] === 'block' && !('_id' in value)
    for (const [name, child] of Object.entries(value)) {
      if (name.startsWith('_')) continue
      if (!isBlock) addValue(child, words)
      else if (name === 'children') addSpans(child, words)
      else if (name === 'markDefs') addValue(child, words)
    }
  }
}

/** A word may be bold in the middle: spans are read as one text, and what stands between them on its own. */
function addSpans(children: unknown, words: string[]): void {
  if (!Array.isArray(children)) return addValue(children, words)
  let text = ''
  for (const child of children) {
    if (isObject(child) && child['_type'] === 'span' && typeof child['text'] === 'string')
      text += child['text']
    else addValue(child, words)
  }
  if (text !== '') addText(text, words)
}

function addText(text: string, words: string[]): string[] {
  for (const word of splitWords(text)) words.push(oneOf(word))
  words.push(textBoundary)
  return words
}

/** Letters and digits in sequence make a word: `Back-Spasm` gives `['back', 'spasm']`, `Ménière` gives `['meniere']`. */
export function splitWords(text: string): readonly string[] {
  const lower = text.toLowerCase()
  if (/^[\t-~]*$/.test(lower)) return lower.match(/[a-z0-9]+/g) ?? []
  return (
    lower
      .normalize('NFKD')
      .replaceAll(/\p{M}+/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

const known = new Map<string, string>()

/** The same string for the same word: a word cut out of a text would keep the whole text in memory. */
function oneOf(word: string): string {
  const first = known.get(word)
  if (first !== undefined) return first
  if (known.size >= limits.knownWords) known.clear()
  const copy = Buffer.from(word).toString()
  known.set(copy, copy)
  return copy
}
