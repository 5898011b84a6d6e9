import {describe, expect, test} from 'vitest'
import {citedSources} from '../../../../studio/validation/rules/citedSources.ts'
import {guidelineRecord} from '../../../../studio/validation/rules/guidelineRecord.ts'
import {lapsedGuidelines} from '../../../../studio/validation/rules/lapsedGuidelines.ts'
import {orphanSources} from '../../../../studio/validation/rules/orphanSources.ts'
import {sourceDated} from '../../../../studio/validation/rules/sourceDated.ts'
import {sourceIdentified} from '../../../../studio/validation/rules/sourceIdentified.ts'
import {uncertaintyStated} from '../../../../studio/validation/rules/uncertaintyStated.ts'
import {verbsMatchCertainty} from '../../../../studio/validation/rules/verbsMatchCertainty.ts'
import {claim, findingsIn, findingsOf, reference, treatment} from '../ruleFindings.ts'

describe('a claim', () => {
  const judged = (certainty: string, text: string, direction?: string) =>
    findingsOf(verbsMatchCertainty, treatment({evidence: [claim({certainty, text, direction})]}))

  test.each([
    ['high', 'Heat reduces pain.'],
    ['moderate', 'Heat probably reduces pain.'],
    ['low', 'Heat may reduce pain.'],
    ['very-low', 'We are not sure that heat reduces pain.'],
    ['not-graded', 'One study found less pain with heat.'],
    ['none-found', 'We found no study of heat.'],
    ['consensus', 'Guidelines advise heat.'],
  ])('of %s certainty may say: %s', (certainty, text) => {
    expect(judged(certainty, text, 'benefit')).toEqual([])
  })

  test.each([
    ['high', 'Heat may reduce pain.'],
    ['moderate', 'Heat reduces pain.'],
    ['low', 'Heat probably reduces pain.'],
    ['very-low', 'Heat reduces pain.'],
    ['not-graded', 'Heat reduces pain.'],
    ['none-found', 'Heat reduces pain.'],
  ])('of %s certainty may not say: %s', (certainty, text) => {
    expect(judged(certainty, text, 'benefit')).toHaveLength(1)
  })

  test('is told with the words to use', () => {
    expect(judged('low', 'Heat eases pain.')).toEqual([
      'evidence[relief].text: The certainty is “low”, and the words do not show it. Write “may”.',
    ])
  })

  test('that is a count needs no such word when nobody graded it', () => {
    expect(judged('not-graded', 'About 1 in 13 people had low back pain.')).toEqual([])
  })
})

describe('a treatment of which nothing is sure', () => {
  const evidence = [claim({certainty: 'low', direction: 'benefit'})]

  test('says so where readers start', () => {
    expect(findingsOf(uncertaintyStated, treatment({summary: 'It may help a little.', evidence}))).toEqual([])
  })

  test('is told when it does not', () => {
    expect(findingsOf(uncertaintyStated, treatment({summary: 'It eases pain.', evidence}))).toEqual([
      'summary: No claim about this treatment is of high or moderate certainty. Say here how unsure it is.',
    ])
  })

  test('is another matter with one claim that is', () => {
    const surer = [...evidence, claim({_key: 'b', certainty: 'moderate', direction: 'benefit'})]
    expect(findingsOf(uncertaintyStated, treatment({summary: 'It eases pain.', evidence: surer}))).toEqual([])
  })
})

describe('what states a fact', () => {
  test.each(['claim', 'safetyItem'])('as a %s names a source', (_type) => {
    const sources = [reference('source-a')]
    expect(findingsOf(citedSources, treatment({evidence: [{_type, _key: 'a', sources}]}))).toEqual([])
    expect(findingsOf(citedSources, treatment({evidence: [{_type, _key: 'a', sources: []}]}))).toHaveLength(1)
  })

  test('is told at its sources', () => {
    expect(findingsOf(citedSources, {_type: 'redFlag'})).toEqual([
      'sources: A red flag needs at least one source.',
    ])
  })
})

describe('a source', () => {
  const source = (fields = {}) => ({_id: 'source-a', _type: 'source', ...fields})
  const complete = source({
    kind: 'review',
    publisher: 'BMJ',
    accessed: '2026-11-22',
    doi: '10.7326/M16-2367',
  })

  test('says what it is and where to find it', () => {
    expect(findingsOf(sourceIdentified, complete)).toEqual([])
  })

  test('has no spaces in its DOI', () => {
    expect(findingsOf(sourceIdentified, {...complete, doi: '10.7326 / M16-2367'})).toEqual([
      'doi: A DOI has no spaces in it. Take them out, as in 10.7326/M16-2367.',
    ])
  })

  test('has a number as its PMID', () => {
    expect(findingsOf(sourceIdentified, {...complete, pmid: 'PMC123'})).toEqual([
      'pmid: A PMID is a number, such as 28192789.',
    ])
  })

  test('is told for every field that is missing', () => {
    expect(findingsOf(sourceIdentified, source({kind: 'review'}))).toEqual([
      'publisher: Name the publisher or journal.',
      'accessed: Give the day on which someone last looked at it.',
      ': Add a DOI, a PMID or a web address, so that readers can find the source.',
    ])
  })

  test('that is a study has its year', () => {
    expect(findingsOf(sourceDated, source({kind: 'review', year: 2020}))).toEqual([])
    expect(findingsOf(sourceDated, source({kind: 'review'}))).toEqual(['year: Give the year of publication.'])
  })

  test('that is a page for the public may have no year', () => {
    expect(findingsOf(sourceDated, source({kind: 'patient-information'}))).toEqual([])
  })

  test('that is a guideline says for whom it speaks', () => {
    const guideline = source({kind: 'guideline', status: 'current'})
    expect(findingsOf(guidelineRecord, {...guideline, population: 'Adults'})).toEqual([])
    expect(findingsOf(guidelineRecord, guideline)).toEqual([
      'population: Say for whom the guideline speaks, such as “Adults with low back pain”.',
    ])
  })

  test('is cited in text, by a claim or by a guideline position', () => {
    const citation = {_type: 'citation', source: reference('source-a')}
    expect(
      findingsIn(orphanSources, [
        ...['a', 'b', 'c'].map((slug) => ({_id: `source-${slug}`, _type: 'source'})),
        treatment({
          whatItIs: [{_type: 'block', markDefs: [citation]}],
          evidence: [claim({sources: [reference('source-b')]})],
          guidelinePositions: [{source: reference('source-c')}],
        }),
      ]),
    ).toEqual([])
  })

  test('is told when nothing cites it', () => {
    expect(findingsIn(orphanSources, [complete])).toEqual([
      'source-a : Nothing cites this source. Cite it where it is used, or delete it.',
    ])
  })
})

describe('a lapsed source', () => {
  const lapsed = {_id: 'source-old', _type: 'source', status: 'lapsed'}
  const current = {_id: 'source-new', _type: 'source', status: 'current'}
  const resting = (text: string, ...ids: string[]) =>
    treatment({evidence: [claim({text, sources: ids.map((id) => reference(id))})]})

  test('carries no claim alone', () => {
    expect(findingsIn(lapsedGuidelines, [lapsed, resting('Heat may help.', 'source-old')])).toEqual([
      'treatment-ice evidence[relief].sources: All sources of this claim are lapsed or superseded. ' +
        'Name a newer one, or say how old it is.',
    ])
  })

  test('may carry one that tells its age', () => {
    expect(
      findingsIn(lapsedGuidelines, [lapsed, resting('A 2015 review found relief.', 'source-old')]),
    ).toEqual([])
  })

  test('may carry one together with a source in force', () => {
    const both = resting('Heat may help.', 'source-old', 'source-new')
    expect(findingsIn(lapsedGuidelines, [lapsed, current, both])).toEqual([])
  })

  test('is not all that guidelines say', () => {
    const position = {_type: 'guidelinePosition', _key: 'a', source: reference('source-old'), text: 'For it.'}
    expect(findingsIn(lapsedGuidelines, [lapsed, treatment({guidelinePositions: [position]})])).toEqual([
      'treatment-ice guidelinePositions: Every guideline here is lapsed or superseded. ' +
        'Add one in force, or say how old they are.',
    ])
  })
})
