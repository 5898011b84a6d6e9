import type {DocumentRule} from '../contentRule.ts'
import type {Path} from '../fields.ts'
import {pathText} from '../fields.ts'
import {wordsOf} from '../sentences.ts'

/** The longest a field may be, in words: 6 to 8 minutes of reading. */
const mostWords = 1500

export const fieldLength: DocumentRule = {
  id: 'input-field-length',
  title: `A field has at most ${mostWords} words.`,
  why: 'Longer than that is a book, or a whole document pasted into one field.',
  source: 'Rule of this project on pasted text',
  severity: 'error',
  *check({passages}) {
    const counts = new Map<string, {path: Path; words: number}>()
    for (const {field, text} of passages) {
      const key = pathText(field)
      const words = (counts.get(key)?.words ?? 0) + wordsOf(text).length
      counts.set(key, {path: field, words})
    }
    for (const {path, words} of counts.values()) {
      if (words <= mostWords) continue
      yield {
        path,
        message: `This has ${words} words, and at most ${mostWords} fit in a field. Split it into fields or documents.`,
      }
    }
  },
}
