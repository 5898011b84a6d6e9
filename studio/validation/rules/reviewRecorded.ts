import type {DocumentRule} from '../contentRule.ts'
import {fieldsOf, isEmpty} from '../fields.ts'

const wanted: Readonly<Record<string, string>> = {
  author: 'Say who wrote the page.',
  changeNote: 'Say in one sentence what changed for this review.',
}

export const reviewRecorded: DocumentRule = {
  id: 'E34-review-recorded',
  title: 'An approved page names its author and what changed last.',
  why: 'Who comes next must be able to see who wrote what, and why it changed.',
  source: 'NHS service manual, standard for health content; HONcode, authority',
  severity: 'warning',
  *check({fields}) {
    const review = fieldsOf(fields['review'])
    if (review?.['status'] !== 'approved') return
    for (const [field, message] of Object.entries(wanted)) {
      if (isEmpty(review[field])) yield {path: ['review', field], message}
    }
  },
}
