import type {DocumentRule} from '../contentRule.ts'
import {isEmpty} from '../fields.ts'

export const contactRoute: DocumentRule = {
  id: 'E24-contact-route',
  title: 'A clinic gives readers a way to ask and to report a mistake.',
  why: 'Readers find mistakes first.',
  source: 'PIF TICK, criterion 8; HONcode, transparency',
  severity: 'warning',
  *check({type, fields}) {
    if (type !== 'clinic' || !isEmpty(fields['callsToAction'])) return
    yield {path: ['callsToAction'], message: 'Add a call to action with which readers can ask a question.'}
  },
}
