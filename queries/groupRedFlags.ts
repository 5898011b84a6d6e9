import type {CareRoute} from '../schemas/careRoute/careRoute.query.ts'
import type {RedFlag} from '../schemas/redFlag/redFlag.query.ts'
import {urgencies, valuesOf} from '../schemas/vocabulary.ts'
import type {ValueOf} from '../schemas/vocabulary.ts'

/** Red flags that call for the same thing (a care card, in the words of the NHS service manual). */
export interface RedFlagGroup {
  readonly urgency: ValueOf<typeof urgencies>
  /** What to do, in the clinic's words; the red flags complete the sentence. */
  readonly heading: string
  readonly redFlags: RedFlag[]
}

/** Red flags by urgency, most urgent first, each once and otherwise in the order given. A level without any is left out. */
export function groupRedFlags(
  redFlags: readonly RedFlag[],
  careRoutes: readonly CareRoute[],
): RedFlagGroup[] {
  const distinct = [...new Map(redFlags.map((redFlag) => [redFlag._id, redFlag])).values()]
  const order = valuesOf(urgencies)
  return careRoutes
    .toSorted((one, other) => order.indexOf(one.urgency) - order.indexOf(other.urgency))
    .map(({urgency, heading}) => ({
      urgency,
      heading,
      redFlags: distinct.filter((redFlag) => redFlag.urgency === urgency),
    }))
    .filter((group) => group.redFlags.length > 0)
}
