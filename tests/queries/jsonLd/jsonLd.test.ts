import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {ClinicContent, ConditionPage} from '../../../queries/index.ts'
import type {JsonLdPage} from '../../../queries/jsonLd/jsonLd.ts'
import {breachesOf, nodesIn} from './breachesOf.ts'
import {readSchemaOrgVocabulary} from './schemaOrgVocabulary.ts'
import {found, nodesOfType, openSites, urlOf} from './siteUnderTest.ts'
import type {SiteUnderTest} from './siteUnderTest.ts'
import {unwantedIn} from './unwantedIn.ts'

let us: SiteUnderTest
let uk: SiteUnderTest
let close: () => Promise<void>
let condition: ConditionPage
beforeAll(async () => {
  ;({us, uk, close} = await openSites())
  condition = await found(us.content.condition('back-spasm'))
})
afterAll(() => close())

describe('every page of the seeded content', () => {
  const vocabulary = readSchemaOrgVocabulary()

  /** One for each address of a site, and one that lists all questions. */
  async function allPages(content: ClinicContent): Promise<JsonLdPage[]> {
    const each = async <Page>(
      type: Parameters<ClinicContent['slugs']>[0],
      read: (slug: string) => Promise<Page | null>,
    ): Promise<Page[]> => Promise.all((await content.slugs(type)).map((slug) => found(read(slug))))
    const faqs = await each('faq', (slug) => content.faq(slug))
    return [
      ...(await each('cause', (slug) => content.cause(slug))),
      ...(await each('condition', (slug) => content.condition(slug))),
      ...(await each('diagnosticTest', (slug) => content.diagnosticTest(slug))),
      ...(await each('guide', (slug) => content.guide(slug))),
      ...(await each('symptom', (slug) => content.symptom(slug))),
      ...(await each('treatment', (slug) => content.treatment(slug))),
      ...faqs,
      faqs,
      await content.clinic(),
    ]
  }

  test.each([
    ['the US clinic', () => us],
    ['the UK clinic', () => uk],
  ])('of %s keeps to schema.org 30.0, says nothing unwanted and is plain text', async (_, site) => {
    const pages = await allPages(site().content)
    expect(new Set(pages.map((page) => ('_type' in page ? page._type : 'list')))).toEqual(
      new Set([
        'cause',
        'clinic',
        'condition',
        'diagnosticTest',
        'faq',
        'guide',
        'list',
        'symptom',
        'treatment',
      ]),
    )
    for (const page of pages) {
      const name = '_type' in page ? page._id : 'the list of questions'
      for (const options of [{}, {breadcrumbs: [{name: 'Home', url: '/'}], dateModified: '2026-11-22'}]) {
        const document = site().document(page, options)
        expect(breachesOf(document, vocabulary), name).toEqual([])
        expect(unwantedIn(document), name).toEqual([])
        expect(JSON.stringify(document), name).not.toMatch(/"_type"|"_key"|\{[a-z-]+\}/)
      }
    }
  })

  test('has each of its nodes once', async () => {
    for (const page of await allPages(us.content)) {
      const ids = us.document(page)['@graph'].map((node) => node['@id'])
      expect(ids).not.toContain(undefined)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})

describe('a condition', () => {
  const conditionNode = (page: ConditionPage) => nodesOfType(us.document(page), 'MedicalCondition')[0]
  const names = (page: ConditionPage, property: string) => {
    const {'@graph': nodes} = us.document(page)
    const ids = nodesIn(conditionNode(page)?.[property]).map(({'@id': id}) => id)
    return nodes.filter((node) => ids.includes(node['@id'])).map(({name}) => name)
  }

  test('has the symptoms that belong to it, and none that points to something else', () => {
    expect(names(condition, 'signOrSymptom')).toContain('Tight muscle')
    const elsewhere = condition.symptoms.filter(({frequency}) => frequency === 'points-elsewhere')
    expect(elsewhere).not.toEqual([])
    for (const {symptom} of elsewhere) {
      expect(names(condition, 'signOrSymptom')).not.toContain(symptom.name)
    }
  })

  test('has the causes and risk factors whose link studies back, and none that is unproven or disputed', () => {
    expect(names(condition, 'cause')).toContain('Pulled muscle')
    expect(names(condition, 'riskFactor')).toContain('Earlier back pain')
    const bySupport = Object.groupBy(condition.causes, ({support}) => support)
    for (const {cause} of [...(bySupport.unproven ?? []), ...(bySupport.disputed ?? [])]) {
      expect([...names(condition, 'cause'), ...names(condition, 'riskFactor')]).not.toContain(cause.name)
    }
  })

  test('has the test that everyone has as its typical test', () => {
    expect(names(condition, 'typicalTest')).toEqual(['Questions and examination'])
  })

  test('has no possible treatment that is not advised', () => {
    const possible = names(condition, 'possibleTreatment')
    expect(possible).toContain('Heat')
    for (const {treatment} of condition.treatments.notAdvised) expect(possible).not.toContain(treatment.name)
  })

  test('has what can look like it with the difference', () => {
    const other = {
      _id: 'condition-x',
      _type: 'condition' as const,
      language: 'en' as const,
      slug: 'x',
      name: 'Sciatica',
      summary: 'Nerve pain.',
    }
    const related = {
      _key: 'x',
      relation: 'can-look-like' as const,
      difference: 'It goes below the knee.',
      condition: other,
    }
    expect(
      conditionNode({
        ...condition,
        relatedConditions: [related, {...related, _key: 'y', relation: 'wider-term'}],
      }),
    ).toMatchObject({
      differentialDiagnosis: [
        {
          '@type': 'DDxElement',
          description: 'It goes below the knee.',
          diagnosis: {name: 'Sciatica', url: urlOf(other)},
        },
      ],
    })
  })

  test('shows a SNOMED CT code with the licence that it needs', () => {
    expect(nodesOfType(us.document(condition), 'CategoryCodeSet')).toContainEqual(
      expect.objectContaining({
        name: 'SNOMED CT',
        creditText: 'SNOMED CT Global Patient Set, SNOMED International, CC BY 4.0',
      }),
    )
  })
})

describe('other pages', () => {
  test('a symptom is what a person feels, and a sign what another can see or feel', async () => {
    const typeOf = async (slug: string) =>
      us.document(await found(us.content.symptom(slug)))['@graph'][1]?.['@type']
    expect(await typeOf('tightness')).toBe('MedicalSymptom')
    expect(await typeOf('muscle-knot')).toBe('MedicalSign')
  })

  test('a scan is an ImagingTest, and an examination a procedure and a test', async () => {
    const typeOf = async (slug: string) =>
      us.document(await found(us.content.diagnosticTest(slug)))['@graph'][1]?.['@type']
    expect(await typeOf('mri')).toBe('ImagingTest')
    expect(await typeOf('blood-tests')).toBe('MedicalTest')
    expect(await typeOf('history-and-examination')).toEqual(['PhysicalExam', 'MedicalTest'])
  })

  test('a cause says of which conditions, where studies back the link', async () => {
    const causeOf = async (slug: string) => us.document(await found(us.content.cause(slug)))['@graph'][1]
    expect(await causeOf('muscle-strain')).toMatchObject({
      '@type': 'MedicalCause',
      causeOf: [{'@id': 'https://clinic.example/condition/back-spasm#condition-back-spasm'}],
    })
    expect(await causeOf('earlier-episode')).toMatchObject({
      '@type': 'MedicalRiskFactor',
      increasesRiskOf: [{'@id': 'https://clinic.example/condition/back-spasm#condition-back-spasm'}],
    })
    expect(await causeOf('posture')).not.toHaveProperty('causeOf')
  })

  test('a medicine goes by the name and the rules of the clinic’s country', async () => {
    const inUk = uk.document(await found(uk.content.treatment('acetaminophen')))
    expect(nodesOfType(inUk, 'Drug')[0]).toMatchObject({
      name: 'Paracetamol',
      alternateName: expect.arrayContaining(['Acetaminophen']),
      prescriptionStatus: 'https://schema.org/OTC',
    })
  })

  test('a question is an FAQPage with its answer in plain text', async () => {
    const document = us.document(await found(us.content.faq('ice-or-heat')))
    expect(document['@graph'][0]).toMatchObject({
      '@type': ['MedicalWebPage', 'FAQPage'],
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Should I use ice or heat?',
          acceptedAnswer: {'@type': 'Answer', text: expect.stringMatching(/^Heat has more proof/)},
        },
      ],
    })
  })

  test('a list of questions is an FAQPage without a date of its own', () => {
    expect(us.document(condition.faqs)['@graph'][0]).toMatchObject({
      '@type': ['MedicalWebPage', 'FAQPage'],
      mainEntity: condition.faqs.map(({question}) => ({name: question})),
    })
  })

  test('a guide is about its conditions and mentions the treatments that it compares', async () => {
    const document = us.document(await found(us.content.guide('back-spasm-treatment-options')))
    expect(document['@graph'][0]).toMatchObject({
      about: [{'@id': 'https://clinic.example/condition/back-spasm#condition-back-spasm'}],
      mentions: expect.arrayContaining([{'@id': 'https://clinic.example/treatment/heat#treatment-heat'}]),
    })
  })

  test('a clinic has its address, and the services that schema.org has a place for', async () => {
    const document = uk.document(await uk.content.clinic())
    expect(document['@graph'][0]).toMatchObject({'@type': 'WebPage'})
    expect(nodesOfType(document, 'MedicalClinic')).toMatchObject([
      {
        telephone: '020 7946 0142',
        address: {streetAddress: '1 Example Street', addressLocality: 'Exampleton', addressCountry: 'GB'},
        availableService: [
          {'@id': 'https://clinic.example/treatment/physical-therapy#treatment-physical-therapy'},
          {'@id': 'https://clinic.example/treatment/massage#treatment-massage'},
        ],
      },
    ])
  })
})
