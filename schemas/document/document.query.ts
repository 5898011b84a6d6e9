import type {core} from 'zod/mini'

/** What a parser says of a place where a result promises a document. */
export const noDocument: {error: (issue: core.$ZodRawIssue) => string | undefined} = {
  error: (issue) =>
    issue.input === null || issue.input === undefined
      ? 'expected a document, but the reference is empty or leads to nothing that this perspective shows'
      : undefined,
}
