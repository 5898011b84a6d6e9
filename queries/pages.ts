import type {Availability} from '../schemas/availability/availability.query.ts'
import type {CauseWithConditions} from '../schemas/cause/cause.query.ts'
import type {Condition} from '../schemas/condition/condition.query.ts'
import type {
  ConditionRedFlags,
  TreatmentOption,
  TreatmentOptions,
} from '../schemas/condition/treatmentOptions.query.ts'
import type {DiagnosticTestWithConditions} from '../schemas/diagnosticTest/diagnosticTest.query.ts'
import type {FaqWithConditions} from '../schemas/faq/faq.query.ts'
import type {Guide, GuideSection} from '../schemas/guide/guide.query.ts'
import type {RedFlag} from '../schemas/redFlag/redFlag.query.ts'
import type {Symptom} from '../schemas/symptom/symptom.query.ts'
import type {ComparedTreatment} from '../schemas/treatment/compareTreatments.query.ts'
import type {Treatment} from '../schemas/treatment/treatment.query.ts'
import {groupRedFlags} from './groupRedFlags.ts'
import type {RedFlagGroup} from './groupRedFlags.ts'
import type {LocalContext} from './localize.ts'
import {sortedByName} from './sortedByName.ts'
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

/** A page with the red flags of every condition that lists its subject, in groups. */
export type WithRedFlagGroups<Result> = Omit<Result, 'redFlags'> & {redFlags: RedFlagGroup[]}

/** All of a symptom's page. */
export type SymptomPage = WithRedFlagGroups<Symptom>
/** All of a cause's page. */
export type CausePage = WithRedFlagGroups<CauseWithConditions>
/** All of a test's page. */
export type DiagnosticTestPage = WithRedFlagGroups<DiagnosticTestWithConditions>
/** All of a question's page. */
export type FaqPage = WithRedFlagGroups<FaqWithConditions>

interface ListedByConditions {
  readonly redFlags: readonly RedFlag[]
  readonly conditions: readonly {readonly _id: string; readonly name: string}[]
}

/** The page of what conditions list: a symptom, a cause, a test, a question. */
export const listedPage = <Result extends ListedByConditions>(
  result: Result,
  {clinic}: LocalContext,
): WithRedFlagGroups<Result> => ({
  ...result,
  redFlags: groupRedFlags(sortedByName(result.redFlags, clinic.locale), clinic.careRoutes),
  conditions: sortedByName(result.conditions, clinic.locale),
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
  ...listedPage(treatment, context),
  ...availableHere(treatment, context),
})

/** A treatment to compare with others. Its red flags are those of every condition that lists it. */
export interface ComparedTreatmentPage extends Omit<ComparedTreatment, 'redFlags'>, AvailableHere {
  redFlags: RedFlagGroup[]
}

export const comparedTreatment = (
  treatment: ComparedTreatment,
  context: LocalContext,
): ComparedTreatmentPage => ({
  ...treatment,
  ...availableHere(treatment, context),
  redFlags: groupRedFlags(sortedByName(treatment.redFlags, context.clinic.locale), context.clinic.careRoutes),
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
      // A draft may refer to no treatment yet.
      treatments.map((option) => ({
        ...option,
        treatment: option.treatment && {...option.treatment, ...availableHere(option.treatment, context)},
      })),
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
  // In a draft a section may lack its condition: it is left out until there is one.
  sections: guide.sections
    .filter((section) => !('condition' in section) || section.condition !== null)
    .map((section) => {
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

function availableHere(
  {availability}: Pick<Treatment, 'availability'>,
  {clinic}: LocalContext,
): AvailableHere {
  return {availableHere: availability.find(({region}) => region === clinic.region) ?? null}
}
