import {expect, test} from 'vitest'
import {matchesText, parseTextQuery, scoreText} from '../../../lake/search/textQuery.ts'
import {wordsOf} from '../../../lake/search/wordsOf.ts'

const block = (...texts: string[]) => ({
  _type: 'block',
  style: 'normal',
  children: texts.map((text) => ({_type: 'span', marks: ['strong'], text})),
})
const spasm = {
  _id: 'condition-back-spasm',
  _type: 'condition',
  name: 'Back spasm',
  aliases: [
    {kind: 'misspelling', text: 'back spazm'},
    {kind: 'clinical', text: 'Ménière, T12-L1'},
  ],
  overview: [block('A spasm comes su', 'dden', 'ly.'), block('It goes again.')],
}

const finds = (query: string) => matchesText(wordsOf(spasm), parseTextQuery(query))

test('every word must be there, in any order and in any text', () => {
  expect(finds('spasm back')).toBe(true)
  expect(finds('goes spazm')).toBe(true)
  expect(finds('back pain')).toBe(false)
})

test('letter case and accents do not count', () => {
  expect(finds('BACK meniere')).toBe(true)
  expect(finds('ménière')).toBe(true)
})

test('a phrase must be there as it is, within one text', () => {
  expect(finds('"back spasm"')).toBe(true)
  expect(finds('"spasm back"')).toBe(false)
  expect(finds('"suddenly it"')).toBe(false)
})

test('a word with punctuation inside is a phrase', () => {
  expect(finds('t12-l1')).toBe(true)
  expect(finds('l1-t12')).toBe(false)
})

test('a minus excludes a word or a phrase', () => {
  expect(finds('spasm -sciatica')).toBe(true)
  expect(finds('spasm -spazm')).toBe(false)
  expect(finds('spasm -"back spasm"')).toBe(false)
  expect(finds('-sciatica')).toBe(true)
})

test('a star finds words that go on, and only as the last character', () => {
  expect(finds('spa*')).toBe(true)
  expect(finds('spa')).toBe(false)
  expect(finds('ack*')).toBe(false)
  expect(finds('back-spa*')).toBe(true)
  expect(finds('-spa*')).toBe(false)
})

test('a star alone, and no words at all, find every text', () => {
  expect(finds('*')).toBe(true)
  expect(finds('')).toBe(true)
  expect(matchesText(wordsOf({order: 1}), parseTextQuery('*'))).toBe(false)
})

test('a block of rich text is read as one text, whatever is bold in it', () => {
  expect(finds('suddenly')).toBe(true)
  expect(finds('"comes suddenly"')).toBe(true)
})

test('what is not text is not found', () => {
  expect(finds('normal')).toBe(false)
  expect(finds('strong')).toBe(false)
  expect(finds('block')).toBe(false)
})

test('words that occur more often score higher, up to a bound', () => {
  const score = (text: string) => scoreText(wordsOf(text), parseTextQuery('spasm'))

  expect(score('pain')).toBe(0)
  expect(score('spasm')).toBe(1)
  expect(score('spasm spasm')).toBeGreaterThan(score('spasm'))
  expect(score('spasm '.repeat(1000))).toBeLessThan(2.2)
  expect(scoreText(wordsOf('pain'), parseTextQuery('-spasm'))).toBe(1)
})
