import type {SetRule} from '../contentRule.ts'
import {fieldsOf, targetOf} from '../fields.ts'

export const clinicalReviewer: SetRule = {
  id: 'E1-clinical-reviewer',
  title: 'Who approves a page is a clinical reviewer.',
  why: 'Readers are told that a clinician checked the page. It must be true.',
  source: 'NHS service manual, standard for health content; HONcode, authority',
  severity: 'error',
  *check({documents, byId}) {
    for (const document of documents) {
      const review = fieldsOf(document.fields['review'])
      const reviewer = byId.get(targetOf(review?.['reviewer']) ?? '')
      if (reviewer === undefined || reviewer.fields['role'] === 'clinical-reviewer') continue
      yield {
        document,
        path: ['review', 'reviewer'],
        message: 'Choose someone whose role is “Clinical reviewer”.',
      }
    }
  },
}
