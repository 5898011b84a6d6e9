import type {Passage} from '../checkedDocument.ts'
import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {wordsFor} from '../wordsByLanguage.ts'
import type {WordsByLanguage} from '../wordsByLanguage.ts'

interface Wording {
  /** What opens a list of things not to do. “Do not take it if:” opens a list of cases instead. */
  readonly opening: RegExp
  /** How each point starts, as a pattern and in the words of the message. */
  readonly start: RegExp
  readonly say: string
  /** Other ways to start that mean the same. */
  readonly otherStart?: RegExp
}

const wordings: WordsByLanguage<Wording> = {
  en: {
    opening: /^(?:do not|don['’]ts?|(?:what|things) not to do)[.:]?$/i,
    start: /^do not\b/i,
    say: 'Do not',
    otherStart: /^don['’]t\b/i,
  },
  es: {
    opening: /^(?:no haga(?: esto)?|(?:qué|lo que) no (?:se )?(?:debe )?(?:hacer|haga))[.:]?$/i,
    start: /^no\b/i,
    say: 'No',
  },
}

const isOpening = ({form, text}: Passage, {opening}: Wording): boolean =>
  form !== 'item' && form !== 'label' && opening.test(text.trim())

export const doNotLists: DocumentRule = {
  id: 'E18-do-not-lists',
  title: 'Each point of a list of what not to do starts with “Do not”.',
  why: 'A point that is read alone must not be taken for advice to do it.',
  source: 'NHS service manual, do and don’t lists',
  severity: 'warning',
  *check(document) {
    const wording = wordsFor(document, wordings)
    if (wording === undefined) return
    const {start, otherStart, say} = wording
    let inDoNotList = false
    for (const passage of readersPassages(document)) {
      if (passage.form !== 'item') {
        inDoNotList = isOpening(passage, wording)
        continue
      }
      const text = passage.text.trim()
      if (start.test(text) || !(inDoNotList || otherStart?.test(text))) continue
      yield {path: passage.path, message: `Start this point with “${say}”.`}
    }
  },
}
