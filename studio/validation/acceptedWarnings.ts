import type {ContentProblem} from './checkContent.ts'

/** A warning that stands, with the reason. */
export interface AcceptedWarning {
  /** The id of the rule. */
  readonly rule: string
  /** The id of the document. */
  readonly document: string
  /** The field; without it, all warnings of the rule in the document. */
  readonly path?: string | undefined
  readonly reason: string
}

/** Problems with the reasons of those that stand. */
export interface JudgedProblems {
  readonly problems: readonly (ContentProblem & {readonly reason: string | null})[]
  /** Reasons that no warning needs any more: the text was put right, or was never wrong. */
  readonly unneeded: readonly AcceptedWarning[]
}

/** Gives each warning the reason why it stands, if there is one. An error needs to be put right: no reason excuses it. */
export const judgeProblems = (
  problems: readonly ContentProblem[],
  accepted: readonly AcceptedWarning[],
): JudgedProblems => {
  const needed = new Set<AcceptedWarning>()
  const judged = problems.map((problem) => {
    const found =
      problem.severity === 'warning'
        ? accepted.find(
            ({rule, document, path = problem.path}) =>
              rule === problem.rule && document === problem.document && path === problem.path,
          )
        : undefined
    if (found !== undefined) needed.add(found)
    return {...problem, reason: found?.reason ?? null}
  })
  return {problems: judged, unneeded: accepted.filter((warning) => !needed.has(warning))}
}
