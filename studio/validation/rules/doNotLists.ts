import type {Passage} from '../checkedDocument.ts'
import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'

/** What opens a list of things not to do. “Do not take it if:” opens a list of cases instead. */
const opening = /^(?:do not|don['’]ts?|(?:what|things) not to do)[.:]?$/i
const start = /^do not\b/i
const otherStart = /^don['’]t\b/i

const isOpening = ({form, text}: Passage): boolean =>
  form !== 'item' && form !== 'label' && opening.test(text.trim())

export const doNotLists: DocumentRule = {
  id: 'E18-do-not-lists',
  title: 'Each point of a list of what not to do starts with “Do not”.',
  why: 'A point that is read alone must not be taken for advice to do it.',
  source: 'NHS service manual, do and don’t lists',
  severity: 'warning',
  language: 'en',
  *check(document) {
    let inDoNotList = false
    for (const passage of readersPassages(document)) {
      if (passage.form !== 'item') {
        inDoNotList = isOpening(passage)
        continue
      }
      const text = passage.text.trim()
      if (start.test(text) || !(inDoNotList || otherStart.test(text))) continue
      yield {path: passage.path, message: 'Start this point with “Do not”.'}
    }
  },
}
