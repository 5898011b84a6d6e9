import {useState, useSyncExternalStore} from 'react'

/** What stands in a dialog that asks before a decision. */
export interface ShownDialog<Entered> {
  readonly entered: Entered
  /** The decision is being carried out. */
  readonly isBusy: boolean
  /** Why it was not carried out. */
  readonly refusal: string | null
}

/**
 * A dialog that asks before a decision. What stands in it is kept outside of the form: when somebody else moves the page on,
 * the studio draws the form anew in another place.
 */
export interface DecisionDialog<Entered> {
  /** Null while it is closed. */
  readonly shown: () => ShownDialog<Entered> | null
  /** Tells of each change until the function that it gives is called. */
  readonly subscribe: (listener: () => void) => () => void
  readonly open: (entered: Entered) => void
  readonly enter: (change: Partial<Entered>) => void
  /** Carries the decision out and closes the dialog, or says why it is refused: `decide` gives null, or a sentence. */
  readonly confirm: (decide: () => Promise<string | null>) => Promise<void>
  readonly close: () => void
}

export function createDecisionDialog<Entered>(): DecisionDialog<Entered> {
  let shown: ShownDialog<Entered> | null = null
  const listeners = new Set<() => void>()
  const show = (next: ShownDialog<Entered> | null): void => {
    shown = next
    for (const listener of listeners) listener()
  }
  const close = (): void => show(null)
  return {
    shown: () => shown,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open: (entered) => show({entered, isBusy: false, refusal: null}),
    enter: (change) => shown !== null && show({...shown, entered: {...shown.entered, ...change}}),
    confirm: async (decide) => {
      if (shown === null) return
      show({...shown, isBusy: true})
      const refusal = await decide()
      if (refusal === null) close()
      else show(shown && {...shown, isBusy: false, refusal})
    },
    close,
  }
}

/** A dialog of an action, and whether it is open. */
export function useDecisionDialog<Entered>(): {
  readonly dialog: DecisionDialog<Entered>
  readonly isOpen: boolean
} {
  const [dialog] = useState(() => createDecisionDialog<Entered>())
  return {dialog, isOpen: useSyncExternalStore(dialog.subscribe, () => dialog.shown() !== null)}
}

/** What stands in a dialog now; null when it is closed. */
export const useShownDialog = <Entered>({
  subscribe,
  shown,
}: DecisionDialog<Entered>): ShownDialog<Entered> | null => useSyncExternalStore(subscribe, shown)
