import {describe, expect, test} from 'vitest'
import {fieldLength} from '../../../../studio/validation/rules/fieldLength.ts'
import {noWords} from '../../../../studio/validation/rules/noWords.ts'
import {pastedLeftovers} from '../../../../studio/validation/rules/pastedLeftovers.ts'
import {faq, findingsOf, richText, treatment} from '../ruleFindings.ts'

describe('pasted text', () => {
  test.each([
    ['formatting of Microsoft Word', 'mso-fareast-language: EN-US'],
    ['HTML', 'Take it <st1:place>here</st1:place>'],
    ['an HTML code', 'Rest&nbsp;well'],
    ['a tab', 'Rest\twell'],
    ['an invisible character', 'Rest\u200Bwell'],
    ['a symbol that has no letter', '\uF0B7 Rest well'],
    ['a control character', 'Rest\u0007well'],
  ])('leaves %s', (name, text) => {
    expect(findingsOf(pastedLeftovers, faq(text))).toEqual([
      `answer[0]: There is ${name} in this text. Delete it, and paste again without formatting.`,
    ])
  })

  test.each(['Less than < 5 people & more', 'A family 👨‍👩‍👧 and 👩🏽‍⚕️ walk', 'Café, naïve, “quotes”'])(
    'leaves nothing in: %s',
    (text) => {
      expect(findingsOf(pastedLeftovers, faq(text))).toEqual([])
    },
  )
})

describe('a title', () => {
  test.each(['🔥', '— — —', '👨‍👩‍👧 🎉'])('is more than %s', (name) => {
    expect(findingsOf(noWords, treatment({name}))).toEqual([
      'name: There are no words in this. Write some, or leave the field empty.',
    ])
  })

  test('may hold an emoji among words', () => {
    expect(findingsOf(noWords, treatment({name: 'Heat 🔥'}))).toEqual([])
  })
})

describe('a field', () => {
  test('may have 1500 words', () => {
    expect(findingsOf(fieldLength, faq('word '.repeat(1500)))).toEqual([])
  })

  test('may not have more, over all its paragraphs', () => {
    const answer = richText('word '.repeat(1000), 'word '.repeat(501))
    expect(findingsOf(fieldLength, {_type: 'faq', answer})).toEqual([
      'answer: This has 1501 words, and at most 1500 fit in a field. Split it into fields or documents.',
    ])
  })
})
