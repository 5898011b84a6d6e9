import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {ConditionPage, TreatmentPage} from '../../../queries/index.ts'
import {breachesOf, nodesIn} from './breachesOf.ts'
import {readSchemaOrgVocabulary} from './schemaOrgVocabulary.ts'
import {found, nodesOfType, openSites, urlOf} from './siteUnderTest.ts'
import type {SiteUnderTest} from './siteUnderTest.ts'
import {unwantedIn} from './unwantedIn.ts'

// Where schema.org is other than one expects, and where JSON-LD about health goes wrong. Each test shows what is made of the
// seeded content, and that the vocabulary finds the mistake.

const vocabulary = readSchemaOrgVocabulary()
const breaches = (...graph: object[]) =>
  breachesOf({'@context': 'https://schema.org', '@graph': graph}, vocabulary)

const unwanted = (node: object) => unwantedIn({'@graph': [node]})

let us: SiteUnderTest
let close: () => Promise<void>
let condition: ConditionPage
const treatment = (slug: string): Promise<TreatmentPage> => found(us.content.treatment(slug))
const treatmentNode = async (slug: string) => {
  const page = await treatment(slug)
  const [, node] = us.document(page)['@graph']
  return node
}

beforeAll(async () => {
  ;({us, close} = await openSites())
  condition = await found(us.content.condition('back-spasm'))
})
afterAll(() => close())

describe('trap 1: possibleTreatment takes no procedure, operation, psychological treatment or device', () => {
  const possibleTreatments = (page: ConditionPage) => {
    const document = us.document(page)
    const [node] = nodesOfType(document, 'MedicalCondition')
    const ids = nodesIn(node?.['possibleTreatment']).map(({'@id': id}) => id)
    return nodesIn(document['@graph']).filter((other) => '@type' in other && ids.includes(other['@id']))
  }

  test('an operation for another problem is left out', () => {
    const ids = possibleTreatments(condition).map(({'@id': id}) => id)
    expect(ids).toContain(`${urlOf({_type: 'treatment', slug: 'heat'})}#treatment-heat`)
    expect(ids.join()).not.toMatch(/spinal-fusion|lumbar-decompression|microdiscectomy|epidural/)
  })

  test('what is a possible treatment and no therapy by its type alone has two types', async () => {
    expect(possibleTreatments(condition).find(({name}) => name === 'Relaxation')?.['@type']).toEqual([
      'PsychologicalTreatment',
      'MedicalTherapy',
    ])
    const options = condition.treatments.ladder.map((rung) => ({
      ...rung,
      options: rung.options.map((option) => ({...option, line: 'next' as const})),
    }))
    const page = {...condition, treatments: {...condition.treatments, ladder: options}}
    expect(possibleTreatments(page).find(({name}) => name === 'Spinal fusion')?.['@type']).toEqual([
      'SurgicalProcedure',
      'MedicalTherapy',
    ])
    expect(breachesOf(us.document(page), vocabulary)).toEqual([])
  })

  test('a device is left out, and so is what is not advised', () => {
    const {ladder, notAdvised} = condition.treatments
    const [rung] = ladder
    const brace = notAdvised.find(({treatment: {slug}}) => slug === 'back-brace')
    if (rung === undefined || brace === undefined) throw new Error('The content has changed.')
    const page = {
      ...condition,
      treatments: {ladder: [{...rung, options: [{...brace, line: 'first' as const}]}], notAdvised},
    }
    expect(possibleTreatments(page)).toEqual([])
  })

  test.each([
    'SurgicalProcedure',
    'MedicalProcedure',
    'TherapeuticProcedure',
    'PsychologicalTreatment',
    'MedicalDevice',
  ])('a mere %s is found', (type) => {
    expect(breaches({'@type': 'MedicalCondition', possibleTreatment: {'@type': type}})).toEqual([
      `possibleTreatment takes Drug, DrugClass, LifestyleModification, MedicalTherapy, and is ${type}`,
    ])
  })
})

describe('trap 2: contraindication is on therapies and devices alone', () => {
  test('a medicine has warnings, and a group of medicines and a habit have neither', async () => {
    expect(await treatmentNode('acetaminophen')).toMatchObject({
      '@type': 'Drug',
      warning: expect.arrayContaining([expect.stringContaining('Do not rely on acetaminophen alone')]),
    })
    for (const slug of ['acetaminophen', 'oral-nsaids', 'stay-active']) {
      expect(await treatmentNode(slug), slug).not.toHaveProperty('contraindication')
    }
  })

  test('a therapy has its own', async () => {
    const page = await treatment('heat')
    const [item] = page.safety
    if (item === undefined) throw new Error('The content has changed.')
    const document = us.document({
      ...page,
      safety: [{...item, kind: 'contraindication', text: 'Not on a burn.'}],
    })
    expect(nodesOfType(document, 'MedicalTherapy')[0]).toMatchObject({contraindication: ['Not on a burn.']})
  })

  test.each(['Drug', 'DrugClass', 'LifestyleModification', 'SurgicalProcedure', 'PsychologicalTreatment'])(
    'one on a %s is found',
    (type) => {
      expect(breaches({'@type': type, contraindication: 'Asthma'})).toEqual([
        `${type} has no contraindication`,
      ])
    },
  )
})

describe('trap 3: adverseOutcome takes a MedicalEntity and no text', () => {
  test('an unwanted effect is a node', async () => {
    expect(await treatmentNode('lumbar-decompression')).toMatchObject({
      adverseOutcome: [
        {'@type': 'MedicalEntity', description: expect.stringContaining('Infection')},
        {'@type': 'MedicalEntity'},
      ],
    })
  })

  test.each(['adverseOutcome', 'seriousAdverseOutcome'])('a text in %s is found', (property) => {
    expect(breaches({'@type': 'MedicalTherapy', [property]: 'Bleeding'})).toEqual([
      `${property} takes MedicalEntity, and is "Bleeding"`,
    ])
  })
})

describe('trap 4: evidenceLevel is on a guideline alone, and is not computed from a certainty', () => {
  test('no page has one, whatever its evidence', async () => {
    const page = await treatment('heat')
    expect(page.evidence.map(({certainty}) => certainty)).toContain('moderate')
    expect(nodesOfType(us.document(page), 'MedicalGuidelineRecommendation')).not.toEqual([])
    expect(JSON.stringify(us.document(page))).not.toContain('videnceLevel')
  })

  test('one on a treatment is found', () => {
    expect(breaches({'@type': 'MedicalTherapy', evidenceLevel: 'https://schema.org/EvidenceLevelA'})).toEqual(
      ['MedicalTherapy has no evidenceLevel'],
    )
  })

  test('one that a certainty was turned into is found', () => {
    expect(
      unwanted({'@type': 'MedicalGuideline', evidenceLevel: 'https://schema.org/EvidenceLevelB'}),
    ).toEqual(['evidenceLevel: its letters name designs of studies, and no content has them'])
  })

  test('a certainty in the place of one is found', () => {
    expect(breaches({'@type': 'MedicalGuideline', evidenceLevel: 'moderate'})).toEqual([
      'evidenceLevel takes MedicalEvidenceLevel, and is "moderate"',
    ])
  })
})

describe('trap 5: MedicalGuidelineContraindication says that harm was shown', () => {
  test('advice against a treatment is a recommendation with its strength', async () => {
    const document = us.document(await treatment('back-brace'))
    expect(
      nodesOfType(document, 'MedicalGuidelineRecommendation').map((node) => node['recommendationStrength']),
    ).toContain('against')
    expect(nodesOfType(document, 'MedicalGuidelineContraindication')).toEqual([])
  })

  test('a contraindication by a guideline is found', () => {
    expect(unwanted({'@type': 'MedicalGuidelineContraindication', name: 'Do not offer it.'})).toEqual([
      'MedicalGuidelineContraindication: it says that harm was shown',
    ])
  })

  test('a strength on one is found', () => {
    expect(breaches({'@type': 'MedicalGuidelineContraindication', recommendationStrength: 'strong'})).toEqual(
      ['MedicalGuidelineContraindication has no recommendationStrength'],
    )
  })
})

describe('trap 6: the code of a MedicalCode is codeValue', () => {
  test('a code has its value, its system and what it stands for', () => {
    expect(nodesOfType(us.document(condition), 'MedicalCode')[0]).toMatchObject({
      codeValue: 'M62.830',
      codingSystem: 'ICD-10-CM',
      name: 'Muscle spasm of back',
    })
  })

  test('a code in a code, as schema.org’s own example has it, is found', () => {
    expect(
      breaches({
        '@type': 'MedicalCondition',
        code: {'@type': 'MedicalCode', code: '413', codingSystem: 'ICD-9'},
      }),
    ).toEqual(['code takes MedicalCode, and is "413"'])
  })
})

describe('trap 7: SurgicalProcedure is a class and no type of procedure', () => {
  test('an operation is of the class and has no procedureType', async () => {
    const node = await treatmentNode('spinal-fusion')
    expect(node).toMatchObject({'@type': ['SurgicalProcedure', 'MedicalTherapy']})
    expect(node).not.toHaveProperty('procedureType')
  })

  test('a needle procedure has the type that there is', async () => {
    expect(await treatmentNode('trigger-point-injection')).toMatchObject({
      '@type': 'MedicalTherapy',
      procedureType: 'https://schema.org/PercutaneousProcedure',
    })
  })

  test('it is found as a type of procedure', () => {
    expect(
      breaches({'@type': 'MedicalTherapy', procedureType: 'https://schema.org/SurgicalProcedure'}),
    ).toEqual(['procedureType takes MedicalProcedureType, and is "https://schema.org/SurgicalProcedure"'])
  })
})

describe('trap 8: lastReviewed is one date, and nothing says when the next review is', () => {
  const reviewed = (status: ConditionPage['review']['status']): ConditionPage => ({
    ...condition,
    review: {...condition.review, status, lastReviewed: '2026-10-01', nextReview: '2028-10-01'},
  })

  test('an approved page has the day of its review, and not the next one', () => {
    const document = us.document(reviewed('approved'))
    expect(nodesOfType(document, 'MedicalWebPage')[0]).toMatchObject({lastReviewed: '2026-10-01'})
    expect(JSON.stringify(document)).not.toContain('2028-10-01')
    expect(nodesOfType(document, 'MedicalWebPage')[0]).not.toHaveProperty('expires')
  })

  test.each(['draft', 'awaiting-clinical-review', 'needs-changes'] as const)(
    'a page that is %s has none, whatever its dates',
    (status) => {
      expect(JSON.stringify(us.document(reviewed(status)))).not.toContain('lastReviewed')
    },
  )

  test('two dates, as the NHS gives them, are found', () => {
    expect(unwanted({'@type': 'MedicalWebPage', lastReviewed: ['2026-10-01', '2028-10-01']})).toEqual([
      'lastReviewed: it is one date',
    ])
    expect(breaches({'@type': 'MedicalWebPage', lastReviewed: '2026-10-01/2028-10-01'})).toEqual([
      'lastReviewed takes Date, and is "2026-10-01/2028-10-01"',
    ])
  })

  test('a date of expiry is found', () => {
    expect(unwanted({'@type': 'MedicalWebPage', expires: '2028-10-01'})).toEqual([
      'expires: it says that the page must not be used after that day',
    ])
  })
})

describe('trap 9: hasHealthAspect, codeValue, rxcui and inCodeSet are pending, each in one place', () => {
  test('they stand on parts of a page, codes and medicines alone', () => {
    const document = us.document(condition)
    const withProperty = (property: string) =>
      new Set(nodesIn(document['@graph']).flatMap((node) => (property in node ? [node['@type']] : [])))
    expect(withProperty('hasHealthAspect')).toEqual(new Set(['HealthTopicContent']))
    expect(withProperty('codeValue')).toEqual(new Set(['MedicalCode']))
    expect(withProperty('inCodeSet')).toEqual(new Set(['MedicalCode']))
  })

  test('a medicine has the code of RxNorm', async () => {
    const page = await treatment('acetaminophen')
    const document = us.document({
      ...page,
      codes: [
        {
          _key: 'rxnorm',
          system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
          code: '161',
          display: 'acetaminophen',
          version: '2026-11',
          billable: null,
          license: null,
        },
      ],
    })
    expect(nodesOfType(document, 'Drug')[0]).toMatchObject({rxcui: ['161'], code: [{codeValue: '161'}]})
  })

  test.each([
    ['hasHealthAspect', 'MedicalWebPage', 'https://schema.org/OverviewHealthAspect'],
    ['codeValue', 'MedicalCondition', 'M62.830'],
    ['rxcui', 'DrugClass', '161'],
    ['inCodeSet', 'MedicalCondition', 'http://snomed.info/sct'],
  ])('%s is found on a %s', (property, type, value) => {
    expect(breaches({'@type': type, [property]: value})).toEqual([`${type} has no ${property}`])
  })

  test.each(['MedicalHelpUrgent', 'Diagnosis', 'Contraindications'])(
    'the aspect %s, which the NHS alone has, is found',
    (aspect) => {
      const hasHealthAspect = `https://schema.org/${aspect}HealthAspect`
      expect(breaches({'@type': 'HealthTopicContent', hasHealthAspect})).toEqual([
        `hasHealthAspect takes HealthAspectEnumeration, and is "${hasHealthAspect}"`,
      ])
    },
  )
})

describe('trap 10: pregnancyCategory has the letters that were given up', () => {
  test('what is said of pregnancy is a warning in words', async () => {
    const page = await treatment('oral-nsaids')
    const document = us.document({...page, kind: 'drug'})
    expect(nodesOfType(document, 'Drug')[0]).toMatchObject({
      warning: expect.arrayContaining([expect.stringContaining('20 weeks of pregnancy')]),
    })
    expect(JSON.stringify(document)).not.toContain('pregnancyCategory')
  })

  test('a letter is found', () => {
    const node = {'@type': 'Drug', pregnancyCategory: 'https://schema.org/FDAcategoryD'}
    expect(breaches(node)).toEqual([])
    expect(unwanted(node)).toEqual(['pregnancyCategory: its letters were given up'])
  })
})
