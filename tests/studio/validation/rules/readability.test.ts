import {describe, expect, test} from 'vitest'
import {definitionFirst} from '../../../../studio/validation/rules/definitionFirst.ts'
import {doNotLists} from '../../../../studio/validation/rules/doNotLists.ts'
import {numbers} from '../../../../studio/validation/rules/numbers.ts'
import {paragraphLength} from '../../../../studio/validation/rules/paragraphLength.ts'
import {readingGrade} from '../../../../studio/validation/rules/readingGrade.ts'
import {sentenceLength} from '../../../../studio/validation/rules/sentenceLength.ts'
import {faq, findingsOf, inSpanish, listUnder, treatment} from '../ruleFindings.ts'

const words = (count: number): string => `A${' word'.repeat(count - 1)}`

describe('a sentence', () => {
  test('may have 20 words', () => {
    expect(findingsOf(sentenceLength, faq(`${words(20)}. ${words(20)}.`))).toEqual([])
  })

  test('may not have 21', () => {
    expect(findingsOf(sentenceLength, faq(`Short. ${words(21)}.`))).toEqual([
      'answer[0]: The sentence “A word word word word …” has 21 words. Make two of it: at most 20 are easy to read.',
    ])
  })

  test('ends before an inverted mark, which opens a sentence in Spanish', () => {
    expect(findingsOf(sentenceLength, inSpanish(faq(`${words(15)}. ¿${words(15)}? ¡${words(9)}!`)))).toEqual(
      [],
    )
  })

  test('ends before a number and before a placeholder', () => {
    expect(findingsOf(sentenceLength, faq(`${words(15)}. 34 ${words(9)}. {doctor} ${words(9)}.`))).toEqual([])
  })
})

describe('a paragraph', () => {
  test('may have 3 sentences', () => {
    expect(findingsOf(paragraphLength, faq('One. Two. Three.'))).toEqual([])
  })

  test('may not have 4', () => {
    expect(findingsOf(paragraphLength, faq('One. Two. Three. Four.'))).toEqual([
      'answer[0]: This paragraph has 4 sentences. Split it: at most 3 are easy to follow.',
    ])
  })

  test('of plain text ends at an empty line', () => {
    expect(findingsOf(paragraphLength, treatment({summary: 'One. Two.\n\nThree. Four.'}))).toEqual([])
  })
})

describe('the reading grade of a field', () => {
  test('of short words in short sentences is low enough', () => {
    expect(findingsOf(readingGrade, faq('Most backs get well with time and care. '.repeat(10)))).toEqual([])
  })

  test('of long words is too high', () => {
    const hard =
      'Multidisciplinary rehabilitation facilitates functional restoration in musculoskeletal conditions. '
    expect(findingsOf(readingGrade, faq(hard.repeat(8)))).toEqual([
      expect.stringMatching(/^answer: This reads at grade \d\d\. Aim for 8 or below/),
    ])
  })

  test('is not judged by a few words', () => {
    expect(findingsOf(readingGrade, faq('Multidisciplinary rehabilitation.'))).toEqual([])
  })
})

describe('a summary', () => {
  const condition = (summary: string) => ({_type: 'condition', summary})

  test('of a condition says in 2 sentences what it is', () => {
    expect(findingsOf(definitionFirst, condition('It hurts. A spasm is a sudden tightening.'))).toEqual([])
  })

  test('of a condition is not only advice', () => {
    expect(findingsOf(definitionFirst, condition('Keep moving. Try heat. A spasm is harmless.'))).toEqual([
      'summary: Say in the first sentence what it is, then what to know about it.',
    ])
  })

  test('of a treatment starts with the thing', () => {
    expect(findingsOf(definitionFirst, treatment({summary: 'A wrapped heat pack.'}))).toEqual([])
  })

  test('of a treatment does not start with findings', () => {
    expect(findingsOf(definitionFirst, treatment({summary: 'Studies found little relief.'}))).toHaveLength(1)
  })
})

describe('a number', () => {
  test('is a numeral', () => {
    expect(findingsOf(numbers, faq('Wait for 6 weeks.'))).toEqual([])
    expect(findingsOf(numbers, faq('Wait for six weeks.'))).toEqual([
      'answer[0]: “six”: Write numbers as numerals, such as 2.',
    ])
  })

  test('of people is a count and no percentage', () => {
    expect(findingsOf(numbers, faq('About 1 in 7 people.'))).toEqual([])
    expect(findingsOf(numbers, faq('About 14.3% of people.'))).toEqual([
      'answer[0]: “14.3%”: Say how many people out of how many, such as “1 in 7”.',
    ])
  })

  test('of people is a count in Spanish, too', () => {
    expect(findingsOf(numbers, inSpanish(faq('Un 14,3 % de las personas.')))).toHaveLength(1)
    expect(findingsOf(numbers, inSpanish(faq('Una de cada 7 personas, o 1.000 en total.')))).toEqual([])
  })

  test('is whole', () => {
    expect(findingsOf(numbers, faq('It took 2.5 days.'))).toHaveLength(1)
  })

  test('is none in “a day or two”', () => {
    expect(findingsOf(numbers, faq('Rest for a day or two. The two feed each other.'))).toEqual([])
  })
})

describe('a list of what not to do', () => {
  const answer = (heading: string, ...items: string[]) => ({
    _type: 'faq',
    answer: listUnder(heading, ...items),
  })

  test('has “Do not” in each point', () => {
    expect(
      findingsOf(doNotLists, answer('Do not', 'Do not sleep on it', 'Do not use it on bare skin')),
    ).toEqual([])
  })

  test('has “No” in each point in Spanish', () => {
    const spanish = (...items: string[]) =>
      findingsOf(doNotLists, inSpanish(answer('Qué no hacer', ...items)))
    expect(spanish('No se duerma con ella puesta')).toEqual([])
    expect(spanish('Dormirse con ella puesta')).toEqual(['answer[1]: Start this point with “No”.'])
  })

  test('has no point that reads like advice to do it', () => {
    expect(findingsOf(doNotLists, answer('What not to do', 'Sleep on it'))).toEqual([
      'answer[1]: Start this point with “Do not”.',
    ])
  })

  test('is written out in full', () => {
    expect(findingsOf(doNotLists, answer('Using heat', 'Don’t sleep on it'))).toHaveLength(1)
  })

  test('is no list of cases', () => {
    expect(findingsOf(doNotLists, answer('Do not take it if:', 'you are pregnant'))).toEqual([])
  })
})
