import {describe, expect, test} from 'vitest'
import {judgeProblems} from '../../../studio/validation/acceptedWarnings.ts'
import {checkDocument} from '../../../studio/validation/checkContent.ts'
import {faq} from './ruleFindings.ts'

const text = 'See a {doctor} about a chronic problem. It is the best.'
const problems = checkDocument({...faq(text), sources: ['a']}, {today: '2026-11-22'})
const [promise, medicalWord] = problems
const accepted = {
  rule: 'E13-plain-words',
  document: 'faq-ice',
  path: 'answer[0]',
  reason: 'The word is the subject.',
}

describe('a warning', () => {
  test('stands with a reason', () => {
    expect(judgeProblems(problems, [accepted])).toEqual({
      problems: [
        {...promise, reason: null},
        {...medicalWord, reason: 'The word is the subject.'},
      ],
      unneeded: [],
    })
  })

  test('may stand wherever it is found in a document', () => {
    const {path: _path, ...anywhere} = accepted
    expect(judgeProblems(problems, [anywhere]).problems[1]).toMatchObject({
      reason: 'The word is the subject.',
    })
  })

  test('at another field needs another reason', () => {
    const elsewhere = {...accepted, path: 'answer[1]'}
    expect(judgeProblems(problems, [elsewhere])).toMatchObject({
      problems: [{reason: null}, {reason: null}],
      unneeded: [elsewhere],
    })
  })
})

test('no reason excuses an error', () => {
  const excuse = {...accepted, rule: 'E10-promise-words'}
  expect(judgeProblems(problems, [excuse]).unneeded).toEqual([excuse])
})
