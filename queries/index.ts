/**
 * The content of a clinic's website: one call for each question a page asks.
 * @module
 */
export type {Perspective} from './ask.ts'
export type {ConditionsFilter} from './conditionsFilter.ts'
export {ContentError} from './ContentError.ts'
export type {ContentErrorCode, ContentIssue} from './ContentError.ts'
export {createClinicContent} from './createClinicContent.ts'
export type {ClinicContent, ClinicContentOptions} from './createClinicContent.ts'
export * from './groq.ts'
export type {RedFlagGroup} from './groupRedFlags.ts'
export {localize} from './localize.ts'
export type {LocalContext} from './localize.ts'
export type {
  ConditionPage,
  GuidePage,
  RedFlagSection,
  SymptomPage,
  TreatmentChoice,
  TreatmentChoices,
  TreatmentLadderSection,
  TreatmentPage,
} from './pages.ts'
export {QueryError} from './QueryError.ts'
export type {SearchMatch} from './rankMatches.ts'
export type {Rung, TreatmentLadder} from './treatmentLadder.ts'
export type {Availability} from '../schemas/availability/availability.query.ts'
export type {Claim} from '../schemas/claim/claim.query.ts'
export type {Clinic} from '../schemas/clinic/clinic.query.ts'
export type {ConditionCard} from '../schemas/condition/condition.query.ts'
export type {Faq} from '../schemas/faq/faq.query.ts'
export type {GuidelinePosition} from '../schemas/guidelinePosition/guidelinePosition.query.ts'
export type {RedFlag} from '../schemas/redFlag/redFlag.query.ts'
export type {Review} from '../schemas/review/review.query.ts'
export type {RichText} from '../schemas/richText/richText.query.ts'
export type {SafetyItem} from '../schemas/safetyItem/safetyItem.query.ts'
export type {Source} from '../schemas/source/source.query.ts'
export type {SourceStatement} from '../schemas/sourceStatement/sourceStatement.query.ts'
