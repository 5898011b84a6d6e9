import {partsOf} from '../checkedDocument.ts'
import {checkCareRoutes} from '../checkCareRoutes.ts'
import type {DocumentRule} from '../contentRule.ts'
import {itemsOf, textOf} from '../fields.ts'

export const oneCardPerUrgency: DocumentRule = {
  id: 'E17-one-card-per-urgency',
  title: 'A page has at most one card for each level of urgency.',
  why: 'With two emergency cards on a page, each looks less like an emergency.',
  source: 'NHS service manual, care cards',
  severity: 'error',
  *check(document) {
    if (document.type === 'guide') {
      // A section shows one card for each level of urgency, so a second section would repeat them.
      for (const {path} of partsOf(document, 'redFlagSection').slice(1)) {
        yield {path, message: 'The warning signs are on this page already. Keep one section of them.'}
      }
    }
    const {careRoutes} = document.fields
    if (document.type !== 'clinic' || careRoutes === undefined) return
    const found = checkCareRoutes(itemsOf(careRoutes).map(({urgency}) => ({urgency: textOf(urgency)})))
    if (found !== true) yield {path: ['careRoutes'], message: found}
  },
}
