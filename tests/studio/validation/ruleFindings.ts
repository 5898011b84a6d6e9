import {readDocument} from '../../../studio/validation/checkedDocument.ts'
import type {DocumentRule, Finding, SetRule} from '../../../studio/validation/contentRule.ts'
import {pathText} from '../../../studio/validation/fields.ts'
import type {Fields} from '../../../studio/validation/fields.ts'

const today = '2026-11-22'

const line = ({path, message}: Finding): string => `${pathText(path)}: ${message}`

/** What a rule finds in one document, as lines `path: message`. */
export const findingsOf = (rule: DocumentRule, document: Fields): string[] =>
  Array.from(rule.check(readDocument(document), {today}), (finding) => line(finding))

/** What a rule finds in documents that belong together, as lines `id path: message`. */
export const findingsIn = (rule: SetRule, stored: readonly Fields[]): string[] => {
  const documents = stored.map((fields) => readDocument(fields))
  const byId = new Map(documents.map((document) => [document.id, document]))
  return Array.from(
    rule.check({documents, byId}, {today}),
    (finding) => `${finding.document.id} ${line(finding)}`,
  )
}

/** Rich text of paragraphs, each with its position as its key. */
export const richText = (...paragraphs: readonly string[]): Fields[] =>
  paragraphs.map((text, index) => ({
    _type: 'block',
    _key: `${index}`,
    style: 'normal',
    children: [{_type: 'span', text}],
  }))

/** Rich text of list items under a heading. */
export const listUnder = (heading: string, ...items: readonly string[]): Fields[] =>
  richText(heading, ...items).map((block, index) =>
    index === 0 ? {...block, style: 'h3'} : {...block, listItem: 'bullet'},
  )

export const reference = (id: string): Fields => ({_type: 'reference', _ref: id})

export const treatment = (fields: Fields = {}): Fields => ({
  _id: 'treatment-ice',
  _type: 'treatment',
  ...fields,
})

export const faq = (answer: string): Fields => ({_id: 'faq-ice', _type: 'faq', answer: richText(answer)})

/** The same document in Spanish. */
export const inSpanish = (document: Fields): Fields => ({...document, language: 'es'})

export const claim = (fields: Fields): Fields => ({_type: 'claim', _key: 'relief', ...fields})
