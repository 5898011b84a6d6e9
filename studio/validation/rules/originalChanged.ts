import type {SetRule} from '../contentRule.ts'
import {fieldsOf, textOf} from '../fields.ts'
import {translatedPages} from '../originals.ts'

export const originalChanged: SetRule = {
  id: 'E32-original-changed',
  title: 'A translation was compared with the English page since that changed last.',
  why: 'Readers of two languages must not get two pieces of advice.',
  source: 'NHS service manual, standard for creating health content',
  severity: 'warning',
  *check({documents}) {
    for (const {translation, original} of translatedPages(documents)) {
      const checked = textOf(fieldsOf(translation.fields['review'])?.['translationChecked'])
      // Content files do not say when they changed.
      const changed = textOf(original?.fields['_updatedAt'])
      if (!(Date.parse(changed) > Date.parse(checked))) continue
      yield {
        document: translation,
        path: ['review', 'translationChecked'],
        message: `The English page changed on ${changed.slice(0, 10)}, after the two were compared. Bring this one up to date, and have it approved anew.`,
      }
    }
  },
}
