import type {RelatedPages as FoundPages} from '../schemas/document/related.query.ts'
import {sortedByName} from './sortedByName.ts'

/** A page with what may be read next, each kind in the order of the clinic's language. */
export interface RelatedPages extends Omit<FoundPages, 'conditions'> {
  /** `relation` and `difference` are what the page of a condition says of another one; null on all other pages. */
  conditions: Extract<FoundPages, {_type: 'condition'}>['conditions']
}

export const relatedPages = (found: FoundPages, locale: string): RelatedPages => ({
  ...found,
  conditions: sortedByName(found.conditions, locale),
  symptoms: sortedByName(found.symptoms, locale),
  treatments: sortedByName(found.treatments, locale),
  diagnosticTests: sortedByName(found.diagnosticTests, locale),
  guides: sortedByName(found.guides, locale),
  faqs: sortedByName(found.faqs, locale),
})
