import type {CheckedDocument} from '../checkedDocument.ts'
import type {DocumentRule, Finding} from '../contentRule.ts'
import {isEmpty, itemsOf, targetOf} from '../fields.ts'

/** What a reader asks of a treatment, by the field that answers it. */
const questions: Readonly<Record<string, string>> = {
  whatItIs: 'what it is',
  howItWorks: 'how it works',
  whatToExpect: 'what benefit to expect',
  safety: 'what its risks are',
  evidence: 'how certain the evidence is',
  alternatives: 'what else there is',
  withoutIt: 'what happens without it',
}

function* withinAnswers({id, fields}: CheckedDocument): Generator<Finding> {
  const claims = itemsOf(fields['evidence'])
  if (claims.length > 0 && claims.every(({direction}) => isEmpty(direction))) {
    yield {
      path: ['evidence'],
      message: 'No claim says what the treatment does. Give one of them a direction, or “Uncertain”.',
    }
  }
  if (itemsOf(fields['alternatives']).some((item) => targetOf(item) === id)) {
    yield {path: ['alternatives'], message: 'A treatment is no alternative to itself. Name another.'}
  }
}

export const sevenQuestions: DocumentRule = {
  id: 'E7-seven-questions',
  title: 'A treatment answers seven questions.',
  why: 'Nobody can choose well who knows the benefit and not the risks, the other choices and what waiting does.',
  source: 'DISCERN, questions 9 to 14',
  severity: 'error',
  *check(document) {
    if (document.type !== 'treatment') return
    for (const [field, question] of Object.entries(questions)) {
      if (!isEmpty(document.fields[field])) continue
      yield {path: [field], message: `Say ${question}.`, alsoInSchema: true}
    }
    yield* withinAnswers(document)
  },
}
