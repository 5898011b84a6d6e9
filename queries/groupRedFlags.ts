import type {CareRoute} from '../schemas/careRoute/careRoute.query.ts'
import type {RedFlag} from '../schemas/redFlag/redFlag.query.ts'
import type {ValueOf} from '../schemas/vocabulary.ts'
import {urgencies} from './vocabulary.ts'

/** Red flags that call for the same thing (a care card, in the words of the NHS service manual). */
export interface RedFlagGroup<Flag = RedFlag> {
  readonly urgency: ValueOf<typeof urgencies>
  /** What to do, in the clinic's words; the red flags complete the sentence. */
  readonly heading: string
  readonly redFlags: Flag[]
}

interface Urgent {
  readonly _id: string
  /** Null in a draft: until somebody says otherwise it is shown among the most urgent. */
  readonly urgency: ValueOf<typeof urgencies> | null
}

/** Red flags by urgency, most urgent first, each once and otherwise in the order given. A level without any is left out. */
export function groupRedFlags<Flag extends Urgent>(
  redFlags: readonly Flag[],
  careRoutes: readonly CareRoute[],
): RedFlagGroup<Flag>[] {
  const distinct = [...new Map(redFlags.map((redFlag) => [redFlag._id, redFlag])).values()]
  return urgencies
    .map(({value, title}, level) => ({
      urgency: value,
      // A clinic always has a route for each urgency; the draft of one may not.
      heading: careRoutes.find(({urgency}) => urgency === value)?.heading ?? title,
      redFlags: distinct.filter(({urgency}) => urgency === value || (urgency === null && level === 0)),
    }))
    .filter((group) => group.redFlags.length > 0)
}
