import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createClinicContent} from '../../../queries/index.ts'
import type {ConditionPage, RichText, TreatmentPage} from '../../../queries/index.ts'
import {outline} from '../../../queries/richText/outline.ts'
import {readingTime} from '../../../queries/richText/readingTime.ts'
import {toPlainText} from '../../../queries/richText/toPlainText.ts'
import {startInProcess} from '../../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../../lake/lakeUnderTest.ts'
import {seededDataset} from '../seededDataset.ts'

let lake: LakeUnderTest
let condition: ConditionPage
let treatment: TreatmentPage
beforeAll(async () => {
  lake = await startInProcess()
  const content = createClinicContent({
    client: await seededDataset(lake),
    clinic: 'example-back-clinic-us',
    perspective: 'published',
  })
  const [conditionPage, treatmentPage] = await Promise.all([
    content.condition('back-spasm'),
    content.treatment('exercise-and-stretching'),
  ])
  if (conditionPage === null || treatmentPage === null) throw new Error('The pages are not seeded.')
  condition = conditionPage
  treatment = treatmentPage
})
afterAll(() => lake.close())

const block = (text: string, style: 'normal' | 'h3' | 'h4' = 'normal'): RichText[number] => ({
  _key: text,
  _type: 'block',
  style,
  children: [{_key: 'span', _type: 'span', text, marks: []}],
  markDefs: [],
})
const figure: RichText[number] = {
  _key: 'figure',
  _type: 'figure',
  alt: 'The muscles of the back',
  caption: 'Seen from behind',
  credit: null,
  asset: null,
  crop: null,
  hotspot: null,
}

describe('toPlainText', () => {
  test('gives the words without marks, in paragraphs', () => {
    const [first, second] = toPlainText(condition.overview).split('\n\n')
    expect(first).toMatch(/^A back spasm is when a back muscle tightens suddenly and you cannot relax/)
    expect(second).toBe('Where it happens')
  })

  test('leaves out figures and blocks without text, and no trace of them', () => {
    expect(toPlainText([figure, block('One'), block(' '), figure, block('Two'), figure])).toBe('One\n\nTwo')
    expect(toPlainText([])).toBe('')
  })
})

describe('outline', () => {
  test('has the headings in order, with the keys of their blocks', () => {
    const headings = outline(condition.overview)
    expect(headings.map(({level, text}) => [level, text])).toEqual([
      [3, 'Where it happens'],
      [3, 'What science does not settle'],
      [3, 'How sure we are'],
      [3, 'When to get help'],
    ])
    const keys = condition.overview.map(({_key}) => _key)
    expect(keys).toEqual(expect.arrayContaining(headings.map(({_key}) => _key)))
  })

  test('has small headings below the heading before them', () => {
    const text = [block('A', 'h3'), block('text'), block('A1', 'h4'), block('A2', 'h4'), block('B', 'h3')]
    expect(outline(text)).toMatchObject([
      {text: 'A', children: [{text: 'A1', level: 4, children: []}, {text: 'A2'}]},
      {text: 'B', children: []},
    ])
  })

  test('has small headings at the top where no heading stands before them', () => {
    expect(outline(treatment.whatToExpect).map(({level, text}) => [level, text])).toEqual([
      [4, 'In the first weeks'],
      [4, 'Later on'],
    ])
  })

  test('leaves out headings without text', () => {
    expect(outline([block('', 'h3'), block('A', 'h3')])).toMatchObject([{text: 'A'}])
  })
})

describe('readingTime', () => {
  test('counts words and gives whole minutes at 200 words a minute', () => {
    const words = (count: number) => [block('word '.repeat(count))]
    expect(readingTime(words(200), 'en-US')).toEqual({words: 200, minutes: 1})
    expect(readingTime(words(201), 'en-US')).toEqual({words: 201, minutes: 2})
    expect(readingTime([], 'en-US')).toEqual({words: 0, minutes: 0})
  })

  test('counts a word once though a mark covers a part of it, and no punctuation', () => {
    const span = (text: string, marks: string[]) => ({_key: text, _type: 'span' as const, text, marks})
    const spans = [span('A sudden ', []), span('tight', ['em']), span('ening — so it’s sore.', [])]
    const text: RichText = [{_key: 'a', _type: 'block', style: 'normal', children: spans, markDefs: []}]
    expect(readingTime(text, 'en-US').words).toBe(6)
  })

  test('of a page is that of all rich text in it', () => {
    const parts: RichText[] = [
      condition.overview,
      condition.diagnosis ?? [],
      ...condition.faqs.map(({answer}) => answer),
    ]
    const words = parts.map((part) => readingTime(part, 'en-US').words).reduce((sum, one) => sum + one, 0)
    expect(words).toBeGreaterThan(200)
    expect(readingTime(parts, 'en-US').words).toBe(words)
    expect(readingTime(condition, 'en-US').words).toBeGreaterThanOrEqual(words)
  })

  test('counts the words of languages that write no spaces', () => {
    expect(readingTime([block('ぎっくり腰の治療')], 'ja').words).toBe(3)
  })
})
