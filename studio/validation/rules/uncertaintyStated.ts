import {partsOf, readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {isEmpty} from '../fields.ts'

const sure: readonly unknown[] = ['high', 'moderate']

const unsure =
  /\b(?:may|might|not (?:sure|known|clear|settled|fully understood)|uncertain|unclear|nobody knows|(?:found )?no (?:good |clear )?(?:study|studies|trials?|proof|evidence|benefit|gain|difference)|too few|weak|unproven|not been shown|guidance (?:is|advises) against|not advised|disagree)\b/i

export const uncertaintyStated: DocumentRule = {
  id: 'E8-uncertainty-stated',
  title: 'Where no evidence is sure, the summary or “What to expect” says so.',
  why: 'Most readers never reach the evidence. What they read first must not sound surer than it is.',
  source: 'DISCERN, question 8; PIF TICK, criterion 4',
  severity: 'warning',
  language: 'en',
  *check(document) {
    if (document.type !== 'treatment') return
    const effects = partsOf(document, 'claim').filter(({fields}) => !isEmpty(fields['direction']))
    if (effects.length === 0 || effects.some(({fields}) => sure.includes(fields['certainty']))) return
    const says = readersPassages(document).some(
      ({field, text}) => (field[0] === 'summary' || field[0] === 'whatToExpect') && unsure.test(text),
    )
    if (says) return
    yield {
      path: ['summary'],
      message: 'No claim about this treatment is of high or moderate certainty. Say here how unsure it is.',
    }
  },
}
