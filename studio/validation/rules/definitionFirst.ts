import type {DocumentRule} from '../contentRule.ts'
import {textOf} from '../fields.ts'
import {sentencesOf} from '../sentences.ts'

const linkingVerb = /\b(?:is|are|means|happens|describes)\b/i

/** How sentences open that give advice or findings: what the thing is has not been said yet. */
const otherOpening =
  /^(?:(?:most|many) people|you (?:should|can|may|need)|studies|guidelines?|research|reviews?|experts?|evidence|we|there|try|ask|see|call|do not|avoid|use|take)\b/i

const types = ['condition', 'symptom', 'treatment', 'cause', 'diagnosticTest']

export const definitionFirst: DocumentRule = {
  id: 'E11-definition-first',
  title: 'A summary says first what the thing is.',
  why: 'A reader who does not know the word learns it before reading what to do about it.',
  source: 'NHS service manual, how to write for the web (definition in the first two sentences)',
  severity: 'warning',
  language: 'en',
  *check({type, fields}) {
    const sentences = sentencesOf(textOf(fields['summary'])).slice(0, 2)
    const [first] = sentences
    if (!types.includes(type) || first === undefined) return
    const isDefined =
      type === 'condition'
        ? sentences.some((sentence) => linkingVerb.test(sentence))
        : !otherOpening.test(first)
    if (isDefined) return
    yield {path: ['summary'], message: 'Say in the first sentence what it is, then what to know about it.'}
  },
}
