import type {ConditionWithSymptoms} from '../schemas/condition/conditionsWith.query.ts'
import {groupRedFlags} from './groupRedFlags.ts'
import type {RedFlagGroup} from './groupRedFlags.ts'
import type {LocalContext} from './localize.ts'
import {sortedByName} from './sortedByName.ts'

type MatchingSymptom = ConditionWithSymptoms['matching'][number]

/** A condition that lists at least one of the symptoms that were asked for. */
export interface ConditionWith extends Omit<ConditionWithSymptoms, 'matching' | 'redFlags'> {
  redFlags: RedFlagGroup[]
  /** Those that go with the condition. */
  matching: MatchingSymptom[]
  /** Those that the condition alone does not explain: they point to something else. */
  pointingElsewhere: MatchingSymptom[]
}

/** The conditions that list some symptoms, after what to rule out first. */
export interface ConditionsWith {
  /** What to show beside the list: it is content, not a diagnosis. */
  notice: string
  /** Of all the conditions: what to rule out first. */
  redFlags: RedFlagGroup[]
  /** Those that the most symptoms go with come first, equals by name. */
  conditions: ConditionWith[]
  /** The slugs that no condition lists. */
  notListed: string[]
}

const notice =
  'These conditions list one or more of the symptoms. This is general information, not a diagnosis: the same symptoms can have other causes.'

/** What conditions say of symptoms, by their slugs. */
export function conditionsWith(
  found: readonly ConditionWithSymptoms[],
  symptoms: readonly string[],
  {clinic}: LocalContext,
): ConditionsWith {
  const listed = new Set(found.flatMap(({matching}) => matching.map(({symptom}) => symptom?.slug)))
  const conditions = sortedByName(found, clinic.locale)
    .map(({matching, redFlags, ...condition}) => ({
      ...condition,
      redFlags: groupRedFlags(redFlags, clinic.careRoutes),
      matching: matching.filter(({frequency}) => frequency !== 'points-elsewhere'),
      pointingElsewhere: matching.filter(({frequency}) => frequency === 'points-elsewhere'),
    }))
    .toSorted((one, other) => other.matching.length - one.matching.length)
  const redFlags = conditions.flatMap((condition) => condition.redFlags.flatMap((group) => group.redFlags))
  return {
    notice,
    redFlags: groupRedFlags(redFlags, clinic.careRoutes),
    conditions,
    notListed: symptoms.filter((slug) => !listed.has(slug)),
  }
}
