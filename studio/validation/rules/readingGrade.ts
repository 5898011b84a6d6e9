import {fleschKincaid} from 'flesch-kincaid'
import {syllable} from 'syllable'
import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import type {Path} from '../fields.ts'
import {pathText} from '../fields.ts'
import {sentencesOf, wordsOf} from '../sentences.ts'

const highestGrade = 8

/** Fewer words than this say little about how hard a text is to read. */
const fewestWords = 60

/** The Flesch-Kincaid grade of texts: the school year, in the United States, in which most people can read them. */
const gradeOf = (texts: readonly string[]): {grade: number; words: number} => {
  const sentences = texts.flatMap((text) => sentencesOf(text))
  const words = sentences.flatMap((sentence) => wordsOf(sentence))
  // A number has no syllables that the library knows of.
  const syllables = words.map((word) => Math.max(1, syllable(word)))
  const grade = fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: syllables.reduce((sum, count) => sum + count, 0),
  })
  return {grade, words: words.length}
}

export const readingGrade: DocumentRule = {
  id: 'E11-reading-grade',
  title: `A text reads at grade ${highestGrade} or below.`,
  why: 'Texts for the public are meant for grades 6 to 8. A formula knows no meaning: it only points at what to look at.',
  source: 'AMA (grade 6) and NIH (grade 8) on patient materials; Kincaid 1975 for the formula',
  severity: 'warning',
  language: 'en',
  *check(document) {
    const fields = new Map<string, {path: Path; texts: string[]}>()
    for (const {field, text, form} of readersPassages(document)) {
      if (form === 'label') continue
      const key = pathText(field)
      const known = fields.get(key) ?? {path: field, texts: []}
      known.texts.push(text)
      fields.set(key, known)
    }
    for (const {path, texts} of fields.values()) {
      const {grade, words} = gradeOf(texts)
      if (words < fewestWords || grade < highestGrade + 1) continue
      yield {
        path,
        message: `This reads at grade ${Math.floor(grade)}. Aim for ${highestGrade} or below: shorter sentences, shorter words.`,
      }
    }
  },
}
