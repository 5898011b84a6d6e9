/**
 * The content of a clinic's website: one call for each question a page asks.
 * @module
 */
export type {AToZEntry, AToZLetter} from './aToZ.ts'
export type {ConditionsWith, ConditionWith} from './conditionsWith.ts'
export {ContentError} from './ContentError.ts'
export type {ContentErrorCode, ContentIssue} from './ContentError.ts'
export {cacheTagHeader, tagsOfChange} from './contentTags.ts'
export {createClinicContent} from './createClinicContent.ts'
export type {ClinicContent} from './createClinicContent.ts'
export {createReader} from './createReader.ts'
export type {
  Answer,
  AskOptions,
  In,
  Mode,
  PreviewOptions,
  PublishedOptions,
  Reader,
  ReadingClient,
} from './createReader.ts'
export * from './groq.ts'
export type {RedFlagGroup} from './groupRedFlags.ts'
export type {ListOptions, ListPage, ListSort} from './listPage.ts'
export {live} from './live.ts'
export type {LiveOptions} from './live.ts'
export {localize} from './localize.ts'
export type {LocalContext} from './localize.ts'
export type {
  CausePage,
  ComparedTreatmentPage,
  ConditionPage,
  DiagnosticTestPage,
  FaqPage,
  GuidePage,
  RedFlagSection,
  SymptomPage,
  TreatmentChoice,
  TreatmentChoices,
  TreatmentLadderSection,
  TreatmentPage,
} from './pages.ts'
export type {Preview} from './Preview.ts'
export {queryOf} from './queryOf.ts'
export type {Question} from './Question.ts'
export * as questions from './questions.ts'
export type {
  BodyRegionsOptions,
  CausesOptions,
  ClinicsOptions,
  ConditionsOptions,
  DiagnosticTestsOptions,
  FaqsOptions,
  GuidesOptions,
  LocalTermsOptions,
  PeopleOptions,
  SourcesOptions,
  SymptomsOptions,
  TreatmentsOptions,
} from './questions/listQuestions.ts'
export type {Highlight, SearchMatch} from './rankMatches.ts'
export type {Perspective, PreviewPerspective} from './readPerspective.ts'
export {outline} from './richText/outline.ts'
export type {Heading} from './richText/outline.ts'
export {readingTime} from './richText/readingTime.ts'
export type {ReadingTime} from './richText/readingTime.ts'
export {toPlainText} from './richText/toPlainText.ts'
export type {RelatedPages} from './relatedPages.ts'
export type {ReviewQueue} from './reviewQueue.ts'
export type {ConditionSection, SectionContent} from './sectionsOf.ts'
export {revalidate} from './revalidate.ts'
export type {ContentChange} from './revalidate.ts'
export type {Rung, TreatmentLadder} from './treatmentLadder.ts'
export {WebhookError} from './WebhookError.ts'
export type {Address} from '../schemas/address/address.query.ts'
export type {SitemapEntry} from '../schemas/document/sitemap.query.ts'
export type {Misconception} from '../schemas/faq/misconceptions.query.ts'
export type {ReviewQueueEntry} from '../schemas/review/reviewQueue.query.ts'
export type {Alias} from '../schemas/alias/alias.query.ts'
export type {Availability} from '../schemas/availability/availability.query.ts'
export type {BodyRegion} from '../schemas/bodyRegion/bodyRegion.query.ts'
export type {CallToAction} from '../schemas/callToAction/callToAction.query.ts'
export type {CareRoute} from '../schemas/careRoute/careRoute.query.ts'
export type {Cause} from '../schemas/cause/cause.query.ts'
export type {Claim} from '../schemas/claim/claim.query.ts'
export type {Clinic} from '../schemas/clinic/clinic.query.ts'
export type {ConditionCard} from '../schemas/condition/condition.query.ts'
export type {DiagnosticTest} from '../schemas/diagnosticTest/diagnosticTest.query.ts'
export type {Faq} from '../schemas/faq/faq.query.ts'
export type {Figure} from '../schemas/figure/figure.query.ts'
export type {GuidelinePosition} from '../schemas/guidelinePosition/guidelinePosition.query.ts'
export type {MedicalCode} from '../schemas/medicalCode/medicalCode.query.ts'
export type {Person} from '../schemas/person/person.query.ts'
export type {RedFlag} from '../schemas/redFlag/redFlag.query.ts'
export type {Review} from '../schemas/review/review.query.ts'
export type {RichText} from '../schemas/richText/richText.query.ts'
export type {SafetyItem} from '../schemas/safetyItem/safetyItem.query.ts'
export type {Seo} from '../schemas/seo/seo.query.ts'
export type {Source} from '../schemas/source/source.query.ts'
export type {SourceStatement} from '../schemas/sourceStatement/sourceStatement.query.ts'
export type {SymptomCard} from '../schemas/symptom/symptom.query.ts'
export type {TreatmentCard} from '../schemas/treatment/treatment.query.ts'
