import type {DocumentRule, SetRule} from './contentRule.ts'
import {baseReferences} from './rules/baseReferences.ts'
import {cardHeadings} from './rules/cardHeadings.ts'
import {citedSources} from './rules/citedSources.ts'
import {clinicalReviewer} from './rules/clinicalReviewer.ts'
import {codes} from './rules/codes.ts'
import {conflictOfInterest} from './rules/conflictOfInterest.ts'
import {contactRoute} from './rules/contactRoute.ts'
import {definitionFirst} from './rules/definitionFirst.ts'
import {doNotLists} from './rules/doNotLists.ts'
import {doses} from './rules/doses.ts'
import {fieldLength} from './rules/fieldLength.ts'
import {guidelineRecord} from './rules/guidelineRecord.ts'
import {lapsedGuidelines} from './rules/lapsedGuidelines.ts'
import {localWords} from './rules/localWords.ts'
import {mostUrgentFirst} from './rules/mostUrgentFirst.ts'
import {noWords} from './rules/noWords.ts'
import {numbers} from './rules/numbers.ts'
import {oneCardPerUrgency} from './rules/oneCardPerUrgency.ts'
import {orphanSources} from './rules/orphanSources.ts'
import {originalChanged} from './rules/originalChanged.ts'
import {originalExists} from './rules/originalExists.ts'
import {paragraphLength} from './rules/paragraphLength.ts'
import {pastedLeftovers} from './rules/pastedLeftovers.ts'
import {plainName} from './rules/plainName.ts'
import {plainWords} from './rules/plainWords.ts'
import {promiseWords} from './rules/promiseWords.ts'
import {promotion} from './rules/promotion.ts'
import {qualityMarks} from './rules/qualityMarks.ts'
import {readingGrade} from './rules/readingGrade.ts'
import {reviewDates} from './rules/reviewDates.ts'
import {reviewOverdue} from './rules/reviewOverdue.ts'
import {reviewRecorded} from './rules/reviewRecorded.ts'
import {sentenceLength} from './rules/sentenceLength.ts'
import {sevenQuestions} from './rules/sevenQuestions.ts'
import {sourceDated} from './rules/sourceDated.ts'
import {sourceIdentified} from './rules/sourceIdentified.ts'
import {supportsNotReplaces} from './rules/supportsNotReplaces.ts'
import {translatedText} from './rules/translatedText.ts'
import {translationChecked} from './rules/translationChecked.ts'
import {uncertaintyStated} from './rules/uncertaintyStated.ts'
import {verbsMatchCertainty} from './rules/verbsMatchCertainty.ts'
import {warningSignsFirst} from './rules/warningSignsFirst.ts'
import {whenToGetHelp} from './rules/whenToGetHelp.ts'

/** The rules that one document is judged by, in the order of the content standards. */
export const documentRules: readonly DocumentRule[] = [
  reviewDates,
  reviewOverdue,
  citedSources,
  sourceIdentified,
  sourceDated,
  sevenQuestions,
  uncertaintyStated,
  verbsMatchCertainty,
  promiseWords,
  definitionFirst,
  sentenceLength,
  paragraphLength,
  readingGrade,
  plainName,
  plainWords,
  numbers,
  warningSignsFirst,
  cardHeadings,
  oneCardPerUrgency,
  doNotLists,
  doses,
  conflictOfInterest,
  promotion,
  supportsNotReplaces,
  contactRoute,
  guidelineRecord,
  localWords,
  codes,
  qualityMarks,
  translationChecked,
  whenToGetHelp,
  reviewRecorded,
  pastedLeftovers,
  noWords,
  fieldLength,
]

/** The rules that need more than one document. */
export const setRules: readonly SetRule[] = [
  clinicalReviewer,
  orphanSources,
  mostUrgentFirst,
  lapsedGuidelines,
  originalExists,
  originalChanged,
  translatedText,
  baseReferences,
]
