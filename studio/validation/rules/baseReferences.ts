import {translationMetadata} from '../../languages/translationMetadata.ts'
import {isTranslation} from '../checkedDocument.ts'
import type {SetRule} from '../contentRule.ts'
import {targetOf} from '../fields.ts'

export const baseReferences: SetRule = {
  id: 'E32-base-references',
  title: 'A reference leads to a page in the base language, whatever language it stands in.',
  why: 'Websites look for the translation themselves. Led to one, readers of another language would get it too.',
  source: 'Rule of this project on languages: references lead to the base language',
  severity: 'error',
  *check({documents, byId}) {
    for (const document of documents) {
      if (document.type === translationMetadata) continue
      for (const {path, fields} of document.parts) {
        const target = byId.get(targetOf(fields) ?? '')
        if (target === undefined || !isTranslation(target)) continue
        yield {
          document,
          path,
          message: 'This leads to a translation. Choose the English page: readers get it in their language.',
        }
      }
    }
  },
}
