import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {inLanguage} from './document.query.ts'

/** Every type of document that has a slug. */
export const documentTypes = [
  'bodyRegion',
  'cause',
  'clinic',
  'condition',
  'diagnosticTest',
  'faq',
  'guide',
  'localTerm',
  'person',
  'redFlag',
  'source',
  'symptom',
  'treatment',
] as const
export type DocumentType = (typeof documentTypes)[number]

/** The slugs of all documents of a type, translated or not, A to Z: what a site that is built beforehand makes pages of. */
export const slugsQuery = defineQuery(
  `*[_type == $type && defined(slug.current) && ${inLanguage}] | order(slug.current asc).slug.current`,
)
export const slugsQueryShape = z.array(z.string())
