import {cpuUsage} from 'node:process'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkContent, checkDocument} from '../../../studio/validation/checkContent.ts'
import {claim, faq, reference, richText, treatment} from './ruleFindings.ts'

const context = {today: '2026-11-22'}

/** Seconds of processor time that some work takes, whatever else the machine is doing. */
function secondsOf(work: () => void): number {
  const start = cpuUsage()
  work()
  const {user, system} = cpuUsage(start)
  return (user + system) / 1_000_000
}

describe('what the checks find', () => {
  test('names the rule, the field and why it matters', () => {
    const [missing, promise] = checkDocument(faq('See a {doctor}: this will cure your pain.'), context)
    expect(missing).toMatchObject({rule: 'E5-cited-sources', path: 'sources', alsoInSchema: true})
    expect(promise).toEqual({
      rule: 'E10-promise-words',
      severity: 'error',
      document: 'faq-ice',
      type: 'faq',
      language: 'en',
      path: 'answer[0]',
      field: ['answer', {_key: '0'}],
      message: expect.stringContaining('“cure” promises a result.'),
      why: expect.any(String),
      source: expect.stringContaining('NHS'),
      alsoInSchema: false,
    })
  })

  test('comes from documents compared, too', () => {
    const documents = [faq('See a {doctor}.'), {_id: 'source-a', _type: 'source'}]
    expect(checkContent(documents, context)).toContainEqual(
      expect.objectContaining({rule: 'E5-orphan-source', document: 'source-a'}),
    )
  })

  test('judges Spanish by what does not depend on English, and never by English words', () => {
    const rulesOf = (answer: string, language: string): string[] =>
      checkDocument({...faq(answer), language}, context).map(({rule}) => rule)
    // A trade name and a title keep the words of their language.
    const text =
      'Once mg. The best cure: call 911 about this chronic disease in six weeks. Don’t wait for GPs.'
    const independent = ['E5-cited-sources', 'E33-when-to-get-help', 'E20-doses']
    expect(rulesOf(text, 'es').toSorted()).toEqual(independent.toSorted())
    expect(rulesOf(text, 'en')).toEqual(
      expect.arrayContaining(['E10-promise-words', 'E13-plain-words', 'E14-numbers', 'E29-local-words']),
    )
  })

  test('in a language that no page is written in leaves the words alone', () => {
    const answer = {...faq('The best cure. La mejor cura.'), language: 'fr'}
    expect(checkDocument(answer, context).map(({rule}) => rule)).toEqual(['E5-cited-sources'])
  })

  test('is cut off after 20 places of one kind', () => {
    const answer = richText(...Array.from({length: 30}, () => 'This will cure you.'))
    const promises = checkDocument({...faq(''), answer}, context).filter(
      ({rule}) => rule === 'E10-promise-words',
    )
    expect(promises).toHaveLength(21)
    expect(promises.at(-1)).toMatchObject({path: '', message: 'There are 10 more places like these.'})
  })
})

describe('no document stops the checks', () => {
  const fieldNames = `
    _type _key _ref language summary overview answer whatItIs sections evidence safety alternatives aliases review codes
    sources redFlags careRoutes treatmentsOffered kind doi text certainty children markDefs slug
  `
  const typeNames =
    'condition treatment faq guide clinic person source block claim medicalCode link careRoute'
  const oneOf = (names: string) => fc.constantFrom(...names.trim().split(/\s+/))

  test('however incomplete or malformed', () => {
    const values = [fc.string(), fc.integer(), fc.constant(null), oneOf(typeNames)]
    const document = fc.object({key: oneOf(fieldNames), values, maxDepth: 4})
    fc.assert(
      fc.property(oneOf(typeNames), document, (_type, fields) => {
        expect(Array.isArray(checkContent([{...fields, _id: 'a', _type}], context))).toBe(true)
      }),
    )
  })

  test.each([
    ['20,000 words', 'Most people improve in six weeks with physiotherapy, and rest. '.repeat(2000)],
    ['one word of 100,000 letters', 'a'.repeat(100_000)],
    ['100,000 spaces after a full stop', `A.${' '.repeat(100_000)}b`],
    ['100,000 open brackets', '(<{'.repeat(33_000)],
    ['100,000 digits', '1'.repeat(100_000)],
    ['20,000 promises', 'best '.repeat(20_000)],
  ])('though a field holds %s: it takes less than a second', (_what, text) => {
    const found: string[] = []
    const seconds = secondsOf(() => {
      const problems = checkDocument(treatment({kind: 'drug', whatItIs: richText(text)}), context)
      found.push(...problems.map(({rule}) => rule))
    })
    expect(found).not.toEqual([])
    expect(seconds).toBeLessThan(1)
  })
})

test('200 documents take less than 2 seconds', () => {
  const text = 'Heat probably gives small relief for a short time. Ask a {doctor} when it does not help. '
  const documents = Array.from({length: 200}, (_, index) => ({
    ...treatment({
      summary: text,
      whatItIs: richText(...Array.from({length: 10}, () => text)),
      evidence: Array.from({length: 5}, (_item, key) =>
        claim({_key: `${key}`, text, certainty: 'moderate', sources: [reference('source-a')]}),
      ),
    }),
    _id: `treatment-${index}`,
  }))
  expect(secondsOf(() => checkContent(documents, context))).toBeLessThan(2)
})
