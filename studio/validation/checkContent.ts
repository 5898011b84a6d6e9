import type {Language} from '../../schemas/vocabulary.ts'
import {readDocument} from './checkedDocument.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import type {DocumentRule, Finding, RuleContext, SetFinding, SetRule, Severity} from './contentRule.ts'
import {pathText} from './fields.ts'
import type {Fields, Path} from './fields.ts'
import {documentRules, setRules} from './rules.ts'

/** A finding of one rule in one document. */
export interface ContentProblem {
  /** The id of the rule. */
  readonly rule: string
  readonly severity: Severity
  /** The id of the document, its type, and its language: null for one that pages are not written in. */
  readonly document: string
  readonly type: string
  readonly language: Language | null
  /** The field, as in `evidence[heat-wrap].text`; empty for the document as a whole. */
  readonly path: string
  readonly message: string
  /** Why the rule exists and where it comes from. */
  readonly why: string
  readonly source: string
  /** The field as Sanity addresses it. */
  readonly field: Path
  readonly alsoInSchema: boolean
}

/** More findings than these of one rule in one document tell an editor nothing new. */
const mostFindings = 20

const problemOf = (
  {id, severity, why, source}: DocumentRule | SetRule,
  document: CheckedDocument,
  {path, message, alsoInSchema}: Finding,
): ContentProblem => ({
  rule: id,
  severity,
  document: document.id,
  type: document.type,
  language: document.language,
  path: pathText(path),
  message,
  why,
  source,
  field: path,
  alsoInSchema: alsoInSchema === true,
})

const firstFindings = (findings: readonly Finding[]): readonly Finding[] => {
  const rest = findings.length - mostFindings
  if (rest <= 0) return findings
  return [
    ...findings.slice(0, mostFindings),
    {path: [], message: `There are ${rest} more places like these.`},
  ]
}

const checkRead = (document: CheckedDocument, context: RuleContext): ContentProblem[] =>
  documentRules
    .filter(({language = document.language}) => language === document.language)
    .flatMap((rule) =>
      firstFindings([...rule.check(document, context)]).map((finding) => problemOf(rule, document, finding)),
    )

/** What the rules of single documents find in one, complete or not. Takes time in proportion to its length. */
export const checkDocument = (stored: Fields, context: RuleContext): ContentProblem[] =>
  checkRead(readDocument(stored), context)

/**
 * What all rules find in documents that belong together: those of a dataset, or of a content directory. In the order of the
 * documents; rules that compare documents come last.
 */
export const checkContent = (stored: readonly Fields[], context: RuleContext): ContentProblem[] => {
  const documents = stored.map((fields) => readDocument(fields))
  const set = {documents, byId: new Map(documents.map((document) => [document.id, document]))}
  const found = (rule: SetRule): SetFinding[] => [...rule.check(set, context)]
  return [
    ...documents.flatMap((document) => checkRead(document, context)),
    ...setRules.flatMap((rule) => found(rule).map((finding) => problemOf(rule, finding.document, finding))),
  ]
}
