import type {DocumentRule} from '../contentRule.ts'
import {isEmpty, textOf} from '../fields.ts'

/** In any language: no statement of an interest opens like this. */
const denial = /^(?:none|no |nothing|not applicable|n\/a|ningun[oa]?|nada\b)/i

export const conflictOfInterest: DocumentRule = {
  id: 'E21-conflict-of-interest',
  title: 'Who writes, reviews or sells says what they gain from it.',
  why: 'A reader weighs advice to have a treatment differently when the adviser is paid for it.',
  source: 'NHS service manual, standard for health content; HONcode, financial disclosure',
  severity: 'error',
  *check({type, fields}) {
    if (type === 'person') {
      for (const field of ['conflictOfInterest', 'funding']) {
        if (!isEmpty(fields[field])) continue
        yield {
          path: [field],
          message: 'Fill this in. Write “None declared” when there is none.',
          alsoInSchema: true,
        }
      }
    }
    if (type !== 'clinic' || isEmpty(fields['treatmentsOffered'])) return
    const text = textOf(fields['conflictOfInterest'])
    if (text === '') {
      yield {
        path: ['conflictOfInterest'],
        message: 'The clinic offers treatments. Say here that it earns money with them.',
        alsoInSchema: true,
      }
    } else if (denial.test(text)) {
      yield {
        path: ['conflictOfInterest'],
        message:
          'The clinic offers treatments, so it earns money with them. Say which, and what else there is.',
      }
    }
  },
}
