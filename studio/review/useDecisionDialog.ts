import {useState} from 'react'

/** What stands in a dialog that asks before a decision. */
interface OpenDialog<Entered> {
  readonly entered: Entered
  readonly isBusy: boolean
  /** Why the decision was not carried out. */
  readonly refusal: string | null
}

export interface DecisionDialog<Entered> {
  /** Null while it is closed. */
  readonly shown: OpenDialog<Entered> | null
  readonly open: (entered: Entered) => void
  readonly enter: (change: Partial<Entered>) => void
  /** Carries the decision out, and closes when that gives null. What was entered stays when it gives a refusal. */
  readonly confirm: (decide: () => Promise<string | null>) => Promise<void>
  readonly close: () => void
}

/**
 * The state of a dialog. It belongs to the action and not to the form: when somebody else moves the page on, the studio draws
 * the dialog anew in another place.
 */
export function useDecisionDialog<Entered>(): DecisionDialog<Entered> {
  const [shown, setShown] = useState<OpenDialog<Entered> | null>(null)
  const change = (changed: (before: OpenDialog<Entered>) => OpenDialog<Entered>): void =>
    setShown((before) => before && changed(before))
  const close = (): void => setShown(null)
  return {
    shown,
    open: (entered) => setShown({entered, isBusy: false, refusal: null}),
    enter: (entered) => change((before) => ({...before, entered: {...before.entered, ...entered}})),
    confirm: async (decide) => {
      change((before) => ({...before, isBusy: true}))
      const refusal = await decide()
      if (refusal === null) close()
      else change((before) => ({...before, isBusy: false, refusal}))
    },
    close,
  }
}
