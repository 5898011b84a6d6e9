import type {DocumentRule} from '../contentRule.ts'
import {isEmpty} from '../fields.ts'

/** What states something as a fact, in the words of the message. */
const citing: Readonly<Record<string, string>> = {
  claim: 'A claim',
  safetyItem: 'A safety item',
  redFlag: 'A red flag',
  symptom: 'A symptom',
  faq: 'An answer',
}

export const citedSources: DocumentRule = {
  id: 'E5-cited-sources',
  title: 'Every claim names a source.',
  why: 'Readers and reviewers can check what we say only if they can see what it rests on.',
  source: 'PIF TICK, criterion 4; DISCERN, question 4; HONcode, attribution',
  severity: 'error',
  *check({parts}) {
    for (const {path, type, fields} of parts) {
      const what = citing[type]
      if (what === undefined || !isEmpty(fields['sources'])) continue
      yield {path: [...path, 'sources'], message: `${what} needs at least one source.`, alsoInSchema: true}
    }
  },
}
