import type {Severity} from '../validation/contentRule.ts'
import type {ContentProblem} from '../validation/checkContent.ts'

/** A document that breaks rules, and what they say of it. */
export interface FailingDocument {
  readonly id: string
  readonly type: string
  readonly language: ContentProblem['language']
  readonly messages: readonly string[]
}

/**
 * The documents with problems of a severity, in the order of the problems. A document with errors is not among those with
 * warnings: its errors come first.
 */
export function failingDocuments(problems: readonly ContentProblem[], severity: Severity): FailingDocument[] {
  const withErrors = new Set(
    problems.filter((problem) => problem.severity === 'error').map(({document}) => document),
  )
  const failing = new Map<string, FailingDocument & {messages: string[]}>()
  for (const problem of problems) {
    const {document: id, type, language, message} = problem
    if (problem.severity !== severity || (severity === 'warning' && withErrors.has(id))) continue
    const found = failing.get(id) ?? {id, type, language, messages: []}
    found.messages.push(message)
    failing.set(id, found)
  }
  return [...failing.values()]
}
