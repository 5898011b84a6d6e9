import * as checked from '../checkedQueries.ts'
import {groupRedFlags} from '../groupRedFlags.ts'
import type {RedFlagGroup} from '../groupRedFlags.ts'
import {treatmentChoices} from '../pages.ts'
import type {TreatmentChoices} from '../pages.ts'
import {listQuestion, question} from '../Question.ts'
import type {Question} from '../Question.ts'
import {rankMatches} from '../rankMatches.ts'
import type {SearchMatch} from '../rankMatches.ts'
import {sortedByName} from '../sortedByName.ts'

// Questions that several types of document answer together.

/** Every red flag, most urgent first, under the clinic's headings. None is ever left out: what is wrong is thrown. */
export const redFlags = (): Question<RedFlagGroup[]> =>
  question(checked.redFlags, {}, (found, {local: {clinic}}) =>
    groupRedFlags(sortedByName(found, clinic.locale), clinic.careRoutes),
  )

/** The red flags of a condition, by its slug. */
export const redFlagsFor = (condition: string): Question<RedFlagGroup[] | null> =>
  question(
    checked.redFlagsByCondition,
    {slug: condition},
    (found, {local}) => found && groupRedFlags(found.redFlags, local.clinic.careRoutes),
  )

/** The options for a condition, by its slug: on the ladder from self-care to surgery, and apart what is not advised. */
export const treatmentsFor = (condition: string): Question<TreatmentChoices | null> =>
  question(
    checked.treatmentOptions,
    {slug: condition},
    (found, {local}) => found && treatmentChoices(found, local),
  )

export interface SearchOptions {
  /** How many matches at most: all, unless said otherwise. */
  limit?: number | undefined
}

/**
 * Finds pages by name and by other names, misspellings included, best first. It reads all names and ranks them here: GROQ's
 * `match` and `score` split words differently from one backend to the next.
 */
export const search = (text: string, {limit}: SearchOptions = {}): Question<SearchMatch[]> =>
  listQuestion(checked.searchIndex, {}, (index, {local}) =>
    rankMatches(index, text, local.clinic.locale, {limit}),
  )
