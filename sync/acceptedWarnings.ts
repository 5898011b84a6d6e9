import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as z from 'zod'
import {parseContentFile} from './contentFile.ts'
import type {Path, Problem} from './problem.ts'

/** Where a content directory keeps the warnings of the content checks that stand, each with its reason. */
export const acceptedWarningsFile = 'accepted-warnings.yaml'

const text = z.string({error: 'This must be text.'}).min(1, 'This must not be empty.')

const acceptedWarning = z.strictObject(
  {
    rule: text,
    document: text,
    path: text.optional(),
    reason: text,
  },
  {error: 'An accepted warning has the fields rule, document and reason, and path if it is about one field.'},
)

const acceptedWarnings = z.array(acceptedWarning, {error: 'This must be a list of accepted warnings.'})

export type AcceptedWarning = z.infer<typeof acceptedWarning>

export interface AcceptedWarnings {
  /** None when the file is missing or has a problem. */
  readonly accepted: readonly AcceptedWarning[]
  readonly problems: readonly Problem[]
}

const isStep = (step: PropertyKey): step is Path[number] => typeof step !== 'symbol'

/**
 * Reads the accepted warnings of a content directory.
 *
 * @throws the error of the file system when the file cannot be read
 */
export const readAcceptedWarnings = async (directory: string): Promise<AcceptedWarnings> => {
  const file = join(directory, acceptedWarningsFile)
  if (!existsSync(file)) return {accepted: [], problems: []}
  const content = parseContentFile(file, await readFile(file))
  if (!('value' in content)) return {accepted: [], problems: content}
  const parsed = acceptedWarnings.safeParse(content.value)
  if (parsed.success) return {accepted: parsed.data, problems: []}
  const problems = parsed.error.issues.map(({path, message}) =>
    content.problemAt(
      path.filter((step) => isStep(step)),
      message,
    ),
  )
  return {accepted: [], problems}
}
