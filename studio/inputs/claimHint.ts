import {certaintyWords} from '../validation/certaintyWords.ts'
import type {Certainty} from '../validation/certaintyWords.ts'
import {readDocument} from '../validation/checkedDocument.ts'
import {verbsMatchCertainty} from '../validation/rules/verbsMatchCertainty.ts'
import {certainties} from '../../schemas/vocabulary.ts'
import type {Language} from '../../schemas/vocabulary.ts'
import type {Hint} from './Hint.ts'

interface ClaimSoFar {
  readonly text?: unknown
  readonly certainty?: unknown
  readonly direction?: unknown
}

/**
 * What to say beside the text of a claim while it is typed: the words for its certainty, and whether the text has them, as
 * the content checks judge it. They know the words of English: a translation is compared with that.
 *
 * @param today - an ISO 8601 date.
 */
export function claimHint(
  {text, certainty, direction}: ClaimSoFar,
  {language, today}: {language: Language; today: string},
): Hint {
  if (!isCertainty(certainty)) {
    return {tone: 'default', text: 'Choose how certain it is: the verb follows from that.'}
  }
  const title = certainties.find(({value}) => value === certainty)?.title ?? certainty
  if (language !== verbsMatchCertainty.language) {
    return {tone: 'default', text: `Certainty “${title}”: sound as sure as the English claim, and no surer.`}
  }
  const advice = `Certainty “${title}”: write ${certaintyWords[certainty].say}.`
  if (typeof text !== 'string' || text.trim() === '') return {tone: 'default', text: advice}
  const claim = readDocument({_type: 'claim', text, certainty, direction})
  const [finding] = verbsMatchCertainty.check(claim, {today})
  return finding === undefined
    ? {tone: 'positive', text: `${advice} The text fits it.`}
    : {tone: 'caution', text: finding.message}
}

const isCertainty = (value: unknown): value is Certainty =>
  typeof value === 'string' && Object.hasOwn(certaintyWords, value)
