import type {DocumentRule, SanityDocument, ValidationError} from 'sanity'
import {checkDocument} from './checkContent.ts'
import type {Severity} from './contentRule.ts'

/** What the content checks find in a form, at the fields where an editor sees it. */
const findingsIn = (document: SanityDocument | undefined, severity: Severity): true | ValidationError[] => {
  const today = new Date().toISOString().slice(0, 10)
  return document === undefined
    ? true
    : checkDocument(document, {today})
        .filter((problem) => problem.severity === severity && !problem.alsoInSchema)
        .map(({rule, field, message}) => ({code: rule, message, path: [...field]}))
}

/**
 * The validation of every document type: the content checks, as errors and warnings at the fields they are about. What a
 * schema says itself (required, patterns, lengths) it goes on saying alone.
 */
export const contentRules = (rule: DocumentRule): DocumentRule[] => [
  rule.custom((document) => findingsIn(document, 'error')),
  rule.custom((document) => findingsIn(document, 'warning')).warning(),
]
