import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {sentencesOf} from '../sentences.ts'

const mostSentences = 3

export const paragraphLength: DocumentRule = {
  id: 'E11-paragraph-length',
  title: `A paragraph has at most ${mostSentences} sentences.`,
  why: 'Readers scan. A short paragraph holds one thought and can be found again.',
  source: 'NHS service manual, how to write for the web',
  severity: 'warning',
  *check(document) {
    for (const {path, text, form} of readersPassages(document)) {
      if (form !== 'sentences') continue
      const counts = text.split(/\n[ \t]*\n/).map((paragraph) => sentencesOf(paragraph).length)
      const most = Math.max(...counts)
      if (most <= mostSentences) continue
      yield {
        path,
        message: `This paragraph has ${most} sentences. Split it: at most ${mostSentences} are easy to follow.`,
      }
    }
  },
}
