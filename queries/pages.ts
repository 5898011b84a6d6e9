import type {Availability} from '../schemas/availability/availability.query.ts'
import type {Condition} from '../schemas/condition/condition.query.ts'
import type {
  ConditionRedFlags,
  TreatmentOption,
  TreatmentOptions,
} from '../schemas/condition/treatmentOptions.query.ts'
import type {Guide, GuideSection} from '../schemas/guide/guide.query.ts'
import type {Symptom} from '../schemas/symptom/symptom.query.ts'
import type {Treatment} from '../schemas/treatment/treatment.query.ts'
import {groupRedFlags} from './groupRedFlags.ts'
import type {RedFlagGroup} from './groupRedFlags.ts'
import type {LocalContext} from './localize.ts'
import {treatmentLadder} from './treatmentLadder.ts'
import type {TreatmentLadder} from './treatmentLadder.ts'

// What the library gives for each query: its result, with red flags in groups, options on the ladder, lists in order and
// what the clinic's region adds. Each takes a result that is localised already.

/** All of a condition's page. */
export interface ConditionPage extends Omit<Condition, 'redFlags' | 'treatments'> {
  redFlags: RedFlagGroup[]
  treatments: TreatmentLadder<Condition['treatments'][number]>
}

export const conditionPage = (condition: Condition, {clinic}: LocalContext): ConditionPage => ({
  ...condition,
  redFlags: groupRedFlags(condition.redFlags, clinic.careRoutes),
  treatments: treatmentLadder(condition.treatments),
})

/** All of a symptom's page. Its red flags are those of every condition that lists it. */
export interface SymptomPage extends Omit<Symptom, 'redFlags'> {
  redFlags: RedFlagGroup[]
}

export const symptomPage = (symptom: Symptom, {clinic}: LocalContext): SymptomPage => ({
  ...symptom,
  redFlags: groupRedFlags(sortedByName(symptom.redFlags, clinic.locale), clinic.careRoutes),
  conditions: sortedByName(symptom.conditions, clinic.locale),
})

interface AvailableHere {
  /** How to get it in the clinic's region: one of `availability`, or null when nothing is known about the region. */
  availableHere: Availability | null
}

/** All of a treatment's page. Its red flags are those of every condition that lists it. */
export interface TreatmentPage extends Omit<Treatment, 'redFlags'>, AvailableHere {
  redFlags: RedFlagGroup[]
}

export const treatmentPage = (treatment: Treatment, context: LocalContext): TreatmentPage => ({
  ...availableHere(treatment, context),
  redFlags: groupRedFlags(sortedByName(treatment.redFlags, context.clinic.locale), context.clinic.careRoutes),
  conditions: sortedByName(treatment.conditions, context.clinic.locale),
})

/** One option for a condition. */
export interface TreatmentChoice extends Omit<TreatmentOption, 'treatment'> {
  treatment: TreatmentOption['treatment'] & AvailableHere
}

/** The options for a condition, after its red flags. */
export interface TreatmentChoices extends TreatmentLadder<TreatmentChoice> {
  condition: Omit<ConditionRedFlags, 'redFlags'>
  redFlags: RedFlagGroup[]
}

export function treatmentChoices(
  {redFlags, treatments, ...condition}: TreatmentOptions,
  context: LocalContext,
): TreatmentChoices {
  return {
    condition,
    redFlags: groupRedFlags(redFlags, context.clinic.careRoutes),
    ...treatmentLadder(
      treatments.map((option) => ({...option, treatment: availableHere(option.treatment, context)})),
    ),
  }
}

type PlainSection = Exclude<GuideSection, {_type: 'redFlagSection' | 'treatmentLadderSection'}>
type StoredRedFlagSection = Extract<GuideSection, {_type: 'redFlagSection'}>
type StoredLadderSection = Extract<GuideSection, {_type: 'treatmentLadderSection'}>

export interface RedFlagSection extends Omit<StoredRedFlagSection, 'condition'> {
  condition: Omit<ConditionRedFlags, 'redFlags'>
  redFlags: RedFlagGroup[]
}

export interface TreatmentLadderSection extends Omit<StoredLadderSection, 'condition'>, TreatmentChoices {}

/** All of a guide, section by section. */
export interface GuidePage extends Omit<Guide, 'sections'> {
  sections: (PlainSection | RedFlagSection | TreatmentLadderSection)[]
}

export const guidePage = (guide: Guide, context: LocalContext): GuidePage => ({
  ...guide,
  sections: guide.sections.map((section) => {
    if (section._type === 'redFlagSection') {
      const {redFlags, ...condition} = section.condition
      return {...section, condition, redFlags: groupRedFlags(redFlags, context.clinic.careRoutes)}
    }
    if (section._type === 'treatmentLadderSection') {
      return {...section, ...treatmentChoices(section.condition, context)}
    }
    return section
  }),
})

/** By name as readers of a locale expect it, then by id. Sort after localising: a local word may begin otherwise. */
export function sortedByName<Item extends {readonly _id: string; readonly name: string}>(
  items: readonly Item[],
  locale: string,
): Item[] {
  const collator = new Intl.Collator(locale)
  return items.toSorted(
    (one, other) => collator.compare(one.name, other.name) || collator.compare(one._id, other._id),
  )
}

function availableHere<Item extends {readonly availability: readonly Availability[]}>(
  treatment: Item,
  {clinic}: LocalContext,
): Item & AvailableHere {
  const here = treatment.availability.find(({region}) => region === clinic.region)
  return {...treatment, availableHere: here ?? null}
}
