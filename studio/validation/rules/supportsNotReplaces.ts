import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {wordsFor} from '../wordsByLanguage.ts'
import type {WordsByLanguage} from '../wordsByLanguage.ts'

/** The field of each kind of page where the sentence belongs. */
const places: Readonly<Record<string, string>> = {condition: 'overview', guide: 'sections'}

const wordings: WordsByLanguage<RegExp> = {
  en: /\b(?:do(?:es)? not replace|cannot replace|no (?:replacement|substitute) for|not a (?:replacement|substitute) for)\b/i,
  es: /\bno (?:la |lo )?(?:sustituyen?|reemplazan?)\b/i,
}

export const supportsNotReplaces: DocumentRule = {
  id: 'E23-supports-not-replaces',
  title: 'A page says that it supports care from a professional and does not replace it.',
  why: 'A web page cannot examine anyone. Readers should hear that from the page itself.',
  source: 'HONcode, complementarity',
  severity: 'error',
  *check(document) {
    const field = places[document.type]
    const wording = wordsFor(document, wordings)
    if (field === undefined || wording === undefined) return
    if (readersPassages(document).some(({text}) => wording.test(text))) return
    yield {
      path: [field],
      message: 'Add: “This page supports care from a health professional. It does not replace it.”',
    }
  },
}
