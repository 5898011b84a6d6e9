/** One line of what the content checks found. */
export interface ReportedProblem {
  readonly severity: 'error' | 'warning'
  /** The id of the rule. */
  readonly rule: string
  /** The id of the document, or the file that could not become one. */
  readonly document: string
  /** The field; empty for the whole document. */
  readonly path: string
  readonly message: string
  /** Why a warning stands; null when nobody has said so. */
  readonly reason: string | null
  /** Where it stands in the content files; null for a dataset. */
  readonly place: {readonly file: string; readonly line: number; readonly column: number} | null
}

export interface ContentReport {
  /** How many documents were checked. */
  readonly documents: number
  readonly problems: readonly ReportedProblem[]
}

const header = ['severity', 'rule', 'document', 'path', 'message', 'reason']

const rank = ({severity, reason}: ReportedProblem): number =>
  severity === 'error' ? 0 : Number(reason !== null) + 1

/** The rows of a table: errors first, then warnings without a reason, then those that stand. Empty when there is nothing. */
export const reportRows = ({problems}: ContentReport): readonly (readonly string[])[] => {
  if (problems.length === 0) return []
  const rows = problems
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({severity, rule, document, path, message, reason}) => [
      severity,
      rule,
      document,
      path,
      message,
      reason ?? '',
    ])
  return [header, ...rows]
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** One sentence on the whole, such as “0 errors, 2 warnings (1 without a reason) in 166 documents”. */
export const reportSummary = ({documents, problems}: ContentReport): string => {
  const errors = problems.filter(({severity}) => severity === 'error').length
  const warnings = problems.filter(({severity}) => severity === 'warning')
  const open = warnings.filter(({reason}) => reason === null).length
  const reasons = warnings.length === 0 ? '' : ` (${open} without a reason)`
  return `${counted(errors, 'error')}, ${counted(warnings.length, 'warning')}${reasons} in ${counted(documents, 'document')}`
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/**
 * The workflow commands with which GitHub shows problems beside the changed lines. Warnings that stand are left out. Source:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const githubLines = ({problems}: ContentReport): readonly string[] =>
  problems
    .filter(({reason}) => reason === null)
    .map(({severity, rule, document, path, message, place}) => {
      const properties =
        place === null
          ? {title: rule}
          : {file: place.file, line: `${place.line}`, col: `${place.column}`, title: rule}
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`)
      const where = path === '' ? document : `${document} ${path}`
      return `::${severity} ${list.join(',')}::${escapeData(`${where}: ${message}`)}`
    })
