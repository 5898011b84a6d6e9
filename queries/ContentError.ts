/**
 * - `content-invalid`: a result does not have the shape that its query promises;
 * - `placeholder-unknown`: text holds a placeholder that neither the clinic nor a local term fills in;
 * - `clinic-unknown`: there is no clinic with that slug;
 * - `argument-invalid`: a call was made with something it does not take.
 */
export type ContentErrorCode =
  | 'content-invalid'
  | 'placeholder-unknown'
  | 'clinic-unknown'
  | 'argument-invalid'

/** One thing that is wrong. */
export interface ContentIssue {
  /** Where in the result, such as `treatments[_key=="heat"].treatment.summary`, or the name of an argument. */
  readonly path: string
  /** The innermost document around the value: the one to correct. Null when no document is at fault. */
  readonly documentId: string | null
  /** What was expected. */
  readonly message: string
  readonly received: unknown
}

const longestValue = 80

/** Content, or a call for it, that is not as promised. Its message lists every issue and says what to do next. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly code: ContentErrorCode
  /** The name of the query that was asked, such as `conditionBySlugQuery`. */
  readonly query: string
  /** The document of the first issue. */
  readonly documentId: string | null
  readonly issues: readonly ContentIssue[]

  constructor(error: {
    code: ContentErrorCode
    query: string
    /** What is wrong, in a sentence without its full stop. */
    problem: string
    issues: readonly ContentIssue[]
    /** What to do about it. */
    nextStep: string
  }) {
    super([`${error.query}: ${error.problem}.`, ...error.issues.map(line), error.nextStep].join('\n'))
    this.code = error.code
    this.query = error.query
    this.documentId = error.issues[0]?.documentId ?? null
    this.issues = error.issues
  }
}

function line({documentId, path, message, received}: ContentIssue): string {
  const value = JSON.stringify(received) ?? 'nothing'
  const shown = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value
  const place = [documentId, path].filter((part) => part !== null && part !== '').join(' at ')
  return `- ${place === '' ? 'the result' : place}: ${message}; received ${shown}`
}

/** A call was made with something it does not take: the issues say what it takes. */
export const argumentInvalid = (query: string, issues: readonly ContentIssue[]): ContentError =>
  new ContentError({
    code: 'argument-invalid',
    query,
    problem: 'it was asked with something it does not take',
    issues,
    nextStep: 'Correct what was passed to the call.',
  })

/** A result does not have the shape that its query promises: the issues say where. */
export const contentInvalid = (query: string, issues: readonly ContentIssue[]): ContentError =>
  new ContentError({
    code: 'content-invalid',
    query,
    problem: 'content is not what the query promises',
    issues,
    nextStep: 'Correct each document in the studio and publish it.',
  })
