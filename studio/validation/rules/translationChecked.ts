import {isTranslation} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {fieldsOf, isEmpty} from '../fields.ts'

export const translationChecked: DocumentRule = {
  id: 'E32-translation-checked',
  title: 'An approved translation was compared with the page in the base language by a clinician.',
  why: 'A wrong word in a warning sign can do harm, and who reads one language only cannot find it.',
  source: 'NHS service manual, standard for creating health content',
  severity: 'error',
  *check(document) {
    const review = fieldsOf(document.fields['review'])
    if (!isTranslation(document) || review?.['status'] !== 'approved') return
    if (!isEmpty(review['translationChecked'])) return
    yield {
      path: ['review', 'translationChecked'],
      message: 'This translation is approved, and nobody compared it with the English page. Approve it anew.',
    }
  },
}
