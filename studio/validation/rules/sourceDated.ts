import type {DocumentRule} from '../contentRule.ts'
import {isEmpty, textOf} from '../fields.ts'

/** Kinds of source that carry a year of publication. Pages for the public often have none. */
const datedKinds = ['guideline', 'systematic-review', 'review', 'randomised-trial', 'observational-study']

export const sourceDated: DocumentRule = {
  id: 'E6-source-dated',
  title: 'A study or guideline has its year.',
  why: 'Evidence grows old. Without a year nobody can tell how old it is.',
  source: 'Content standard E6',
  severity: 'warning',
  *check({type, fields}) {
    const kind = textOf(fields['kind'])
    if (type !== 'source' || !datedKinds.includes(kind)) return
    if (!isEmpty(fields['year']) || !isEmpty(fields['published'])) return
    yield {path: ['year'], message: 'Give the year of publication.'}
  },
}
