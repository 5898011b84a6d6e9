import {toPlainText} from '@portabletext/toolkit'

/**
 * The slow side of ordinary: most adults read English non-fiction silently at 175 to 300 words a minute, at 238 on average,
 * and slower in a second language (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). In other languages it is an estimate.
 */
const wordsPerMinute = 200

export interface ReadingTime {
  readonly words: number
  /** Whole minutes, rounded up: 0 only for no words. */
  readonly minutes: number
}

/**
 * How long rich text takes to read: the text itself, or anything that holds some, such as a whole page. Names, summaries,
 * claims and captions are not counted, because sites differ in which of them they show; to count a part of a page, pass
 * that part.
 *
 * @param locale The language by whose rules words are told apart, with or without spaces between them, such as `en-US`.
 */
export function readingTime(content: object, locale: string): ReadingTime {
  const segmenter = new Intl.Segmenter(locale, {granularity: 'word'})
  let words = 0
  const count = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('_type' in node && node._type === 'block') {
      const text = toPlainText([{...node, _type: node._type}])
      for (const {isWordLike} of segmenter.segment(text)) if (isWordLike) words++
    } else Object.values(node).forEach(count)
  }
  count(content)
  return {words, minutes: Math.ceil(words / wordsPerMinute)}
}
