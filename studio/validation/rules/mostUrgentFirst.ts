import {urgencies} from '../../../schemas/vocabulary.ts'
import type {SetRule} from '../contentRule.ts'
import {itemsOf, targetOf} from '../fields.ts'

const rankOf = (urgency: unknown): number => urgencies.findIndex(({value}) => value === urgency)

/** The position of the first item that is more urgent than the one before it; -1 when there is none. */
const firstMisplaced = (order: readonly unknown[]): number =>
  order.findIndex((urgency, index) => index > 0 && rankOf(urgency) < rankOf(order[index - 1]))

export const mostUrgentFirst: SetRule = {
  id: 'E17-most-urgent-first',
  title: 'Red flags and care routes go from the most to the least urgent.',
  why: 'What needs help now must not stand below what can wait.',
  source: 'NHS service manual, care cards',
  severity: 'error',
  *check({documents, byId}) {
    for (const document of documents) {
      const {redFlags, careRoutes} = document.fields
      const lists = {
        redFlags: itemsOf(redFlags).map((item) => byId.get(targetOf(item) ?? '')?.fields['urgency']),
        careRoutes: itemsOf(careRoutes).map(({urgency}) => urgency),
      }
      for (const [field, order] of Object.entries(lists)) {
        if (firstMisplaced(order) === -1) continue
        yield {document, path: [field], message: 'Put them in order: emergency, urgent, non-urgent.'}
      }
    }
  },
}
