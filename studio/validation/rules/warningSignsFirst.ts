import {checkGuideSections} from '../checkGuideSections.ts'
import type {DocumentRule} from '../contentRule.ts'
import {isEmpty, itemsOf, textOf} from '../fields.ts'

export const warningSignsFirst: DocumentRule = {
  id: 'E16-warning-signs-first',
  title: 'Warning signs come before treatments.',
  why: 'Someone with an emergency must see what to do before reading about heat packs.',
  source: 'NHS service manual, care cards',
  severity: 'error',
  *check({type, fields}) {
    if (type === 'condition' && isEmpty(fields['redFlags'])) {
      yield {path: ['redFlags'], message: 'A condition needs at least one red flag.', alsoInSchema: true}
    }
    if (type !== 'guide' || isEmpty(fields['sections'])) return
    const sections = itemsOf(fields['sections']).map((section) => ({_type: textOf(section['_type'])}))
    const found = checkGuideSections(sections)
    if (found !== true) yield {path: ['sections'], message: found}
  },
}
