import {describe, expect, test} from 'vitest'
import {cardHeadings} from '../../../../studio/validation/rules/cardHeadings.ts'
import {codes} from '../../../../studio/validation/rules/codes.ts'
import {conflictOfInterest} from '../../../../studio/validation/rules/conflictOfInterest.ts'
import {contactRoute} from '../../../../studio/validation/rules/contactRoute.ts'
import {mostUrgentFirst} from '../../../../studio/validation/rules/mostUrgentFirst.ts'
import {oneCardPerUrgency} from '../../../../studio/validation/rules/oneCardPerUrgency.ts'
import {plainName} from '../../../../studio/validation/rules/plainName.ts'
import {sevenQuestions} from '../../../../studio/validation/rules/sevenQuestions.ts'
import {supportsNotReplaces} from '../../../../studio/validation/rules/supportsNotReplaces.ts'
import {warningSignsFirst} from '../../../../studio/validation/rules/warningSignsFirst.ts'
import {whenToGetHelp} from '../../../../studio/validation/rules/whenToGetHelp.ts'
import {
  claim,
  faq,
  findingsIn,
  findingsOf,
  inSpanish,
  reference,
  richText,
  treatment,
} from '../ruleFindings.ts'

describe('a guide', () => {
  const guide = (...types: string[]) => ({
    _type: 'guide',
    sections: types.map((_type, index) => ({_type, _key: `${index}`})),
  })

  test('shows warning signs before treatments', () => {
    expect(findingsOf(warningSignsFirst, guide('redFlagSection', 'treatmentLadderSection'))).toEqual([])
    expect(findingsOf(warningSignsFirst, guide('treatmentLadderSection', 'redFlagSection'))).toEqual([
      'sections: Move the warning signs above the treatments.',
    ])
  })

  test('shows each card once', () => {
    expect(findingsOf(oneCardPerUrgency, guide('redFlagSection', 'textSection'))).toEqual([])
    expect(findingsOf(oneCardPerUrgency, guide('redFlagSection', 'redFlagSection'))).toEqual([
      'sections[1]: The warning signs are on this page already. Keep one section of them.',
    ])
  })
})

describe('a page', () => {
  test.each([
    ['en', 'This page does not replace care from a health professional.'],
    ['es', 'Esta página no sustituye la atención de un profesional.'],
  ])('says in %s that it does not replace care', (language, text) => {
    const page = {_type: 'condition', language}
    expect(findingsOf(supportsNotReplaces, {...page, overview: richText(text)})).toEqual([])
    expect(findingsOf(supportsNotReplaces, {...page, overview: richText('A spasm.')})).toHaveLength(1)
  })
})

describe('a condition', () => {
  test('has red flags', () => {
    expect(findingsOf(warningSignsFirst, {_type: 'condition', redFlags: [reference('redFlag-a')]})).toEqual(
      [],
    )
    expect(findingsOf(warningSignsFirst, {_type: 'condition'})).toEqual([
      'redFlags: A condition needs at least one red flag.',
    ])
  })

  test('has a plain name', () => {
    expect(findingsOf(plainName, {_type: 'condition', aliases: [{kind: 'plain'}]})).toEqual([])
    expect(findingsOf(plainName, {_type: 'condition', aliases: [{kind: 'clinical'}]})).toHaveLength(1)
  })

  test('names the most urgent red flag first', () => {
    const flags = [
      {_id: 'redFlag-injury', _type: 'redFlag', urgency: 'emergency'},
      {_id: 'redFlag-infection', _type: 'redFlag', urgency: 'urgent'},
    ]
    const redFlags = flags.map(({_id}) => reference(_id))
    const spasm = {_id: 'condition-spasm', _type: 'condition', redFlags}
    expect(findingsIn(mostUrgentFirst, [...flags, spasm])).toEqual([])
    expect(findingsIn(mostUrgentFirst, [...flags, {...spasm, redFlags: redFlags.toReversed()}])).toEqual([
      'condition-spasm redFlags: Put them in order: emergency, urgent, non-urgent.',
    ])
  })
})

describe('a clinic', () => {
  const routes = [
    {_type: 'careRoute', _key: 'a', urgency: 'emergency', heading: 'Call 999 now if:'},
    {_type: 'careRoute', _key: 'b', urgency: 'urgent', heading: 'Get help today if:'},
    {_type: 'careRoute', _key: 'c', urgency: 'non-urgent', heading: 'See a GP if:'},
  ]
  const clinic = {_id: 'clinic-north', _type: 'clinic', emergencyNumber: '999', careRoutes: routes}

  test('has a care route for each level of urgency', () => {
    expect(findingsOf(oneCardPerUrgency, clinic)).toEqual([])
    expect(findingsOf(oneCardPerUrgency, {...clinic, careRoutes: routes.slice(1)})).toEqual([
      'careRoutes: There must be one care route for each level of urgency. Check: Emergency.',
    ])
  })

  test('names the most urgent care route first', () => {
    expect(findingsIn(mostUrgentFirst, [clinic])).toEqual([])
    expect(findingsIn(mostUrgentFirst, [{...clinic, careRoutes: routes.toReversed()}])).toHaveLength(1)
  })

  test('heads its cards with what to do', () => {
    expect(findingsOf(cardHeadings, clinic)).toEqual([])
    const heading = {...routes[0], heading: 'Emergencies'}
    expect(findingsOf(cardHeadings, {...clinic, careRoutes: [heading]})).toEqual([
      'careRoutes[a].heading: End the heading with “if:”: the list of signs follows it.',
      'careRoutes[a].heading: Name the emergency number of the clinic, as in “Call 999 now if:”.',
    ])
  })

  test('heads its cards in Spanish, too', () => {
    const spanish = (heading: string) =>
      findingsOf(cardHeadings, inSpanish({...clinic, careRoutes: [{...routes[0], heading}]}))
    expect(spanish('Llame al 999 ahora si:')).toEqual([])
    expect(spanish('Llame al 999 ahora if:')).toEqual([
      'careRoutes[a].heading: End the heading with “si:”: the list of signs follows it.',
    ])
  })

  test('that offers a treatment says what it earns with it', () => {
    const seller = {...clinic, treatmentsOffered: [reference('treatment-ice')]}
    expect(
      findingsOf(conflictOfInterest, {...seller, conflictOfInterest: 'We earn money with ice.'}),
    ).toEqual([])
    expect(findingsOf(conflictOfInterest, seller)).toHaveLength(1)
  })

  test.each(['None declared', 'Ninguno'])(
    'that offers a treatment cannot say that it earns nothing: %s',
    (text) => {
      const seller = {
        ...clinic,
        treatmentsOffered: [reference('treatment-ice')],
        conflictOfInterest: text,
      }
      expect(findingsOf(conflictOfInterest, seller)).toEqual([
        'conflictOfInterest: The clinic offers treatments, so it earns money with them. Say which, and what else there is.',
      ])
    },
  )

  test('can be asked', () => {
    expect(findingsOf(contactRoute, {...clinic, callsToAction: [{label: 'Ask'}]})).toEqual([])
    expect(findingsOf(contactRoute, clinic)).toHaveLength(1)
  })
})

describe('a person', () => {
  test('declares interests and funding', () => {
    const declared = {_type: 'person', conflictOfInterest: 'None declared', funding: 'None'}
    expect(findingsOf(conflictOfInterest, declared)).toEqual([])
    expect(findingsOf(conflictOfInterest, {_type: 'person'})).toHaveLength(2)
  })
})

describe('a treatment', () => {
  const answers = {
    ...Object.fromEntries(
      ['whatItIs', 'howItWorks', 'whatToExpect', 'withoutIt'].map((field) => [field, richText('Text.')]),
    ),
    safety: [{_key: 'a'}],
    evidence: [claim({direction: 'benefit'})],
    alternatives: [reference('treatment-heat')],
  }

  test('answers seven questions', () => {
    expect(findingsOf(sevenQuestions, treatment(answers))).toEqual([])
  })

  test.each(Object.keys(answers))('is told when %s is missing', (field) => {
    expect(findingsOf(sevenQuestions, treatment({...answers, [field]: undefined}))).toEqual([
      expect.stringContaining(`${field}: Say `),
    ])
  })

  test('is no alternative to itself', () => {
    const alternatives = [reference('treatment-ice')]
    expect(findingsOf(sevenQuestions, treatment({...answers, alternatives}))).toHaveLength(1)
    const draft = treatment({...answers, alternatives, _id: 'drafts.treatment-ice'})
    expect(findingsOf(sevenQuestions, draft)).toHaveLength(1)
  })

  test('has a claim about what it does', () => {
    expect(findingsOf(sevenQuestions, treatment({...answers, evidence: [claim({})]}))).toHaveLength(1)
  })
})

describe('an answer that stands alone', () => {
  test('says when to get help', () => {
    expect(findingsOf(whenToGetHelp, faq('Rest. See a {doctor} if it gets worse.'))).toEqual([])
    expect(findingsOf(whenToGetHelp, faq('Rest.'))).toEqual([
      'answer: Say when to see a {doctor}, or link to a page with the warning signs.',
    ])
  })

  test('says so in its own language', () => {
    expect(findingsOf(whenToGetHelp, inSpanish(faq('Descanse. Pida ayuda si empeora.')))).toEqual([])
    expect(findingsOf(whenToGetHelp, inSpanish(faq('Descanse.')))).toHaveLength(1)
  })

  test('may link to the warning signs instead', () => {
    expect(findingsOf(whenToGetHelp, faq('Rest. Read when it is an emergency.'))).toEqual([])
  })
})

describe('a code', () => {
  const code = {
    _type: 'medicalCode',
    _key: 'a',
    system: 'http://hl7.org/fhir/sid/icd-10-cm',
    code: 'M62.830',
    display: 'Muscle spasm of back',
    version: '2021',
  }

  test('has the form of its system', () => {
    expect(findingsOf(codes, {codes: [code]})).toEqual([])
    expect(findingsOf(codes, {codes: [{...code, code: 'spasm'}]})).toEqual([
      'codes[a].code: “spasm” does not look like a code of ICD-10-CM. Diagnosis codes, United States. Like M62.830.',
    ])
  })

  test('says in which edition it was checked', () => {
    expect(findingsOf(codes, {codes: [{...code, version: undefined}]})).toEqual([
      'codes[a].version: Say in which edition the code was checked.',
    ])
  })

  test('of SNOMED CT has its licence', () => {
    const snomed = {...code, system: 'http://snomed.info/sct', code: '203095000'}
    expect(findingsOf(codes, {codes: [{...snomed, license: 'CC BY 4.0'}]})).toEqual([])
    expect(findingsOf(codes, {codes: [snomed]})).toHaveLength(1)
  })
})
