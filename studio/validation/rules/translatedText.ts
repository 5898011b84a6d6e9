import type {Passage} from '../checkedDocument.ts'
import {readersPassages} from '../checkedDocument.ts'
import type {SetRule} from '../contentRule.ts'
import {pathText} from '../fields.ts'
import {translatedPages} from '../originals.ts'
import {wordsOf} from '../sentences.ts'

/** Names and titles of fewer words may be the same in two languages. */
const fewestWords = 4

const isTold = ({form, text}: Passage): boolean => form !== 'label' && wordsOf(text).length >= fewestWords

export const translatedText: SetRule = {
  id: 'E32-translated-text',
  title: 'A translation has no text that is word for word the English one.',
  why: 'A translation begins as a copy. Where a paragraph was left as it is, readers meet a language that they may not read.',
  source: 'Rule of this project on languages; WCAG 2.2, 3.1.2',
  severity: 'warning',
  *check({documents}) {
    for (const {translation, original} of translatedPages(documents)) {
      if (original === undefined) continue
      const english = new Map(original.passages.map(({path, text}) => [pathText(path), text]))
      for (const passage of readersPassages(translation)) {
        if (!isTold(passage) || english.get(pathText(passage.path)) !== passage.text) continue
        yield {
          document: translation,
          path: passage.path,
          message: 'This is still the English text, word for word. Translate it.',
        }
      }
    }
  },
}
