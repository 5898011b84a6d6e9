import {describe, expect, test} from 'vitest'
import {objectIn, readSeedContent, readSourceStatements, valuesIn} from './seedContent.ts'
import {statementFaults, statementMapShape} from './sourceStatements.ts'
import type {Verdict} from './sourceStatements.ts'

/** The statements of the source article in its order, each with the verdict that evidence gives it. */
const expected = {
  C1: 'supported', // a sudden contraction that nobody chooses
  C2: 'supported', // mostly in the lower back
  C3: 'supported', // tight, sore and very painful
  C4: 'not-supported', // caused by inflammation of the muscles or wear of the spine
  C5: 'no-evidence-found', // worse when an arm or leg moves
  C6: 'no-evidence-found', // leaves a person hardly able to move: plausible, not measured
  C7: 'supported', // active people and athletes, though not only they
  C8: 'partly', // follows an injury
  C9: 'supported', // anti-inflammatory medicine, with a small effect
  C10: 'partly', // muscle relaxants, where evidence conflicts
  C11: 'partly', // ice: uncertain, and heat is better supported
  C12: 'against', // rest
  C13: 'against', // a brace
  C14: 'no-evidence-found', // raising the legs
  C15: 'partly', // exercise, and asking a doctor first
  C16: 'supported', // mostly passing, with honest limits
  C17: 'supported', // care without surgery is usually enough
  C18: 'partly', // repeat bouts point to a spine problem: overstated
  C19: 'against', // a scan as a routine step
  C20: 'not-supported', // spine procedures for a spasm
} satisfies Record<string, Verdict>

const map = statementMapShape.parse(await readSourceStatements())

/** The statements that the parts of a document carry, with their verdicts. */
const verdictsIn = (document: unknown): [string, unknown, unknown][] =>
  valuesIn(document).flatMap(({path, value}) => {
    if (!path.endsWith('.sourceStatement')) return []
    const stored = objectIn(value)
    return [[path, stored?.['statement'], stored?.['verdict']]]
  })

describe('the statements of the source article', () => {
  test('are all carried by the claim that the map names, with the verdict that evidence gives', async () => {
    const documents = await readSeedContent()
    const pages = documents.filter(({language}) => language !== 'es')
    expect(statementFaults(map, expected, pages)).toEqual([])
  })

  test('are carried by the same claims of a translation, with the same verdict', async () => {
    const documents = await readSeedContent()
    const translations = documents.filter(({language}) => language === 'es')
    for (const {_id, ...translation} of translations) {
      const original = documents.find((document) => document._id === _id.replace(/--es$/, ''))
      expect([_id, verdictsIn(translation)]).toEqual([_id, verdictsIn(original)])
    }
  })
})

describe('a fault is told', () => {
  const claim = (statement: string, verdict: Verdict) => ({
    _key: 'heat',
    sourceStatement: {statement, verdict},
  })
  const treatment = (evidence: unknown[]) => [{_id: 'treatment-ice', _type: 'treatment', evidence}]
  const oneVerdict = {C11: 'partly'} satisfies Record<string, Verdict>
  const oneEntry = {C11: {document: 'treatment/ice', field: 'evidence[heat]'}}

  test('and nothing is told of a sound copy', () => {
    expect(statementFaults(oneEntry, oneVerdict, treatment([claim('C11', 'partly')]))).toEqual([])
  })

  test('when a statement is missing from the map', () => {
    expect(statementFaults({}, oneVerdict, [])).toEqual(['C11 is not in the map'])
  })

  test('when the map names a statement that the article does not make', () => {
    expect(statementFaults(oneEntry, {}, treatment([claim('C11', 'partly')]))).toEqual([
      'C11 is in the map and is not a statement of the article',
    ])
  })

  test('when the claim is gone', () => {
    expect(statementFaults(oneEntry, oneVerdict, treatment([]))).toEqual([
      'C11 is not carried by treatment-ice evidence[heat]',
    ])
  })

  test('when the claim has another verdict', () => {
    expect(statementFaults(oneEntry, oneVerdict, treatment([claim('C11', 'supported')]))).toEqual([
      'C11 is judged supported and should be partly',
    ])
  })

  test('when a second claim carries the statement', () => {
    const second = {...claim('C11', 'partly'), _key: 'cold'}
    expect(statementFaults(oneEntry, oneVerdict, treatment([claim('C11', 'partly'), second]))).toEqual([
      'treatment-ice evidence[cold] carries C11, which the map does not say',
    ])
  })
})
