import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {sentencesOf, wordsOf} from '../sentences.ts'

const mostWords = 20

export const sentenceLength: DocumentRule = {
  id: 'E11-sentence-length',
  title: `A sentence has at most ${mostWords} words.`,
  why: 'Long sentences are the first thing that tired, worried or unsure readers lose.',
  source: 'NHS service manual, how to write for the web',
  severity: 'warning',
  *check(document) {
    for (const {path, text, form} of readersPassages(document)) {
      if (form === 'label') continue
      const lengths = sentencesOf(text).map((sentence) => ({sentence, words: wordsOf(sentence).length}))
      const tooLong = lengths.find(({words}) => words > mostWords)
      if (tooLong === undefined) continue
      const start = tooLong.sentence.split(' ').slice(0, 5).join(' ')
      yield {
        path,
        message: `The sentence “${start} …” has ${tooLong.words} words. Make two of it: at most ${mostWords} are easy to read.`,
      }
    }
  },
}
