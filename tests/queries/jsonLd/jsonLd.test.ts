import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {ClinicContent, ConditionPage, Figure, Person} from '../../../queries/index.ts'
import type {JsonLdPage} from '../../../queries/jsonLd/jsonLd.ts'
import type {JsonLdOptions} from '../../../queries/jsonLd/site.ts'
import {healthAspects} from '../../../schemas/vocabulary.ts'
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

describe('the web page', () => {
  const webPageOf = (page: JsonLdPage, options?: Partial<JsonLdOptions>) =>
    us.document(page, options)['@graph'][0]

  test('is in the clinic’s language, from the clinic, for patients, about its subject', () => {
    expect(webPageOf(condition)).toMatchObject({
      '@type': 'MedicalWebPage',
      url: 'https://clinic.example/condition/back-spasm',
      name: 'Back spasm: signs, causes and what helps',
      inLanguage: 'en-US',
      medicalAudience: {'@type': 'Patient'},
      publisher: {
        '@id': `${urlOf({_type: 'clinic', slug: 'example-back-clinic-us'})}#clinic-example-back-clinic-us`,
      },
      mainEntity: {'@id': 'https://clinic.example/condition/back-spasm#condition-back-spasm'},
    })
  })

  test('leaves out what has no value', () => {
    const page = webPageOf({...condition, seo: null})
    expect(page).toMatchObject({name: 'Back spasm', description: condition.summary})
    for (const property of [
      'author',
      'reviewedBy',
      'lastReviewed',
      'dateModified',
      'breadcrumb',
      'primaryImageOfPage',
    ]) {
      expect(page).not.toHaveProperty(property)
    }
  })

  const reviewer: Person = {
    _id: 'person-r',
    _type: 'person',
    slug: 'r',
    name: 'Rosa Reviewer',
    role: 'clinical-reviewer',
    credentials: 'MD',
    biography: null,
    photo: null,
    conflictOfInterest: 'None declared',
    funding: 'None',
  }

  test('names who reviewed it once it is approved, and not before', () => {
    const review = {...condition.review, reviewer, lastReviewed: '2026-10-01'}
    expect(webPageOf({...condition, review: {...review, status: 'approved'}})).toMatchObject({
      lastReviewed: '2026-10-01',
      reviewedBy: {'@type': 'Person', name: 'Rosa Reviewer', honorificSuffix: 'MD', url: urlOf(reviewer)},
    })
    expect(
      webPageOf({...condition, review: {...review, status: 'awaiting-clinical-review'}}),
    ).not.toHaveProperty('reviewedBy')
  })

  test('names its author, reviewed or not', () => {
    const review = {...condition.review, author: {...reviewer, name: 'Ada Author', credentials: null}}
    expect(webPageOf({...condition, review})).toMatchObject({author: {name: 'Ada Author'}})
  })

  test('cites each source of the page once', () => {
    const sources = nodesIn(condition).filter(({_type}) => _type === 'source')
    const {citation} = nodesOfType(us.document(condition), 'MedicalWebPage')[0] ?? {}
    expect(citation).toHaveLength(new Set(sources.map(({_id}) => _id)).size)
    expect(citation).toContainEqual(
      expect.objectContaining({
        name: 'Low back pain and sciatica in over 16s: assessment and management',
        datePublished: '2016-11-30',
        url: 'https://www.nice.org.uk/guidance/ng59',
      }),
    )
  })

  test('cites a study with its kind, its authors as printed and its identifiers', async () => {
    const page = await found(us.content.treatment('acetaminophen'))
    expect(nodesOfType(us.document(page), 'MedicalScholarlyArticle')).toContainEqual({
      '@type': 'MedicalScholarlyArticle',
      publicationType: 'Systematic Review',
      name: 'Pharmacological treatments for low back pain in adults: an overview of Cochrane reviews',
      creditText:
        "Cashin AG, Wand BM, O'Connell NE, et al. Cochrane Database of Systematic Reviews. 2023;(4):CD013815",
      datePublished: '2023',
      sameAs: ['https://doi.org/10.1002/14651858.CD013815.pub2', 'https://pubmed.ncbi.nlm.nih.gov/37014979/'],
    })
  })

  test('has its picture', () => {
    const image: Figure = {
      alt: 'A person stretching',
      caption: null,
      credit: 'A. Photographer',
      asset: {
        _id: 'image-a',
        _type: 'sanity.imageAsset',
        url: 'https://clinic.example/a.jpg',
        width: 1200,
        height: 630,
        preview: null,
      },
      crop: null,
      hotspot: null,
    }
    const seo = {title: null, description: null, image}
    expect(webPageOf({...condition, seo})).toMatchObject({
      primaryImageOfPage: {
        '@type': 'ImageObject',
        contentUrl: 'https://clinic.example/a.jpg',
        description: 'A person stretching',
        creditText: 'A. Photographer',
      },
    })
    expect(webPageOf({...condition, seo: {...seo, image: {...image, asset: null}}})).not.toHaveProperty(
      'primaryImageOfPage',
    )
  })

  test('has its trail, with absolute addresses', () => {
    const document = us.document(condition, {
      breadcrumbs: [
        {name: 'Home', url: '/'},
        {name: 'Back spasm', url: 'https://clinic.example/condition/back-spasm'},
      ],
    })
    expect(document['@graph'][1]).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        {position: 1, name: 'Home', item: {'@id': 'https://clinic.example/'}},
        {position: 2, name: 'Back spasm', item: {'@id': 'https://clinic.example/condition/back-spasm'}},
      ],
    })
    expect(document['@graph'][0]).toMatchObject({breadcrumb: [{'@id': document['@graph'][1]?.['@id']}]})
  })

  test('says when it changed, when the site knows', () => {
    expect(webPageOf(condition, {dateModified: '2026-11-22T08:00:00Z'})).toMatchObject({
      dateModified: '2026-11-22T08:00:00Z',
    })
  })
})

describe('the parts of a page', () => {
  test('begin with when to get help, in the clinic’s words, for each urgency', async () => {
    const page = await found(uk.content.condition('back-spasm'))
    expect(nodesOfType(uk.document(page), 'HealthTopicContent').slice(0, 3)).toMatchObject(
      [
        'Call 999 or go to A&E now if:',
        'Ask for an urgent GP appointment or get help from NHS 111 today if:',
        'See a GP if:',
      ].map((headline) => ({
        headline,
        hasHealthAspect: 'https://schema.org/SeeDoctorHealthAspect',
        text: expect.stringContaining('Back pain'),
      })),
    )
  })

  test('have the aspects that the sections of a condition have', () => {
    const ofSections = healthAspects.map(({schemaOrg}) => schemaOrg && `https://schema.org/${schemaOrg}`)
    const aspects = nodesOfType(us.document(condition), 'HealthTopicContent').flatMap(
      (node) => node['hasHealthAspect'] ?? [],
    )
    expect(new Set(aspects).size).toBe(8)
    for (const aspect of aspects) expect(ofSections).toContain(aspect)
  })

  test('keep what is not advised apart, and say so', () => {
    const parts = nodesOfType(us.document(condition), 'HealthTopicContent')
    expect(parts.find(({headline}) => headline === 'Not advised')).toMatchObject({
      hasHealthAspect: 'https://schema.org/TreatmentsHealthAspect',
      text: expect.stringContaining('Bed rest: Bed rest is probably a little worse'),
    })
    expect(parts.find(({headline}) => headline === 'Self-care')?.['text']).not.toContain('Bed rest')
  })

  test('of a treatment tell what it is, how it works, how well, and what can go wrong', async () => {
    const page = await found(us.content.treatment('lumbar-decompression'))
    const aspects = nodesOfType(us.document(page), 'HealthTopicContent').map(
      (node) => node['hasHealthAspect'],
    )
    expect(aspects.slice(3)).toEqual([
      'https://schema.org/OverviewHealthAspect',
      'https://schema.org/HowItWorksHealthAspect',
      undefined,
      'https://schema.org/EffectivenessHealthAspect',
      'https://schema.org/SideEffectsHealthAspect',
      'https://schema.org/SafetyHealthAspect',
    ])
  })

  test('of a guide keep its headings', async () => {
    const page = await found(us.content.guide('back-spasm-treatment-options'))
    const headlines = nodesOfType(us.document(page), 'HealthTopicContent').map(({headline}) => headline)
    const headings = page.sections.flatMap((section) =>
      section._type === 'textSection' ? [section.heading] : [],
    )
    expect(headings).not.toEqual([])
    expect(headlines).toEqual(expect.arrayContaining(headings))
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
    expect(names(condition, 'signOrSymptom')).not.toContain('Numbness')
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

describe('addresses', () => {
  test('are left out where a site does not tell how its pages are addressed', () => {
    const document = us.document(condition, {urlOf: () => undefined})
    expect(nodesOfType(document, 'MedicalSymptom')[0]).toMatchObject({
      '@id': 'https://clinic.example/condition/back-spasm#symptom-sudden-pain',
    })
    expect(nodesOfType(document, 'MedicalSymptom')[0]).not.toHaveProperty('url')
  })

  test('may be relative to the page', () => {
    const document = us.document(condition, {urlOf: ({slug}) => `../${slug}`})
    expect(nodesOfType(document, 'MedicalSymptom')[0]).toMatchObject({
      url: 'https://clinic.example/sudden-pain',
    })
  })

  test('may be places on another page', () => {
    const document = us.document(condition, {urlOf: ({slug}) => `/symptoms#${slug}`})
    expect(nodesOfType(document, 'MedicalSymptom')[0]).toMatchObject({
      '@id': 'https://clinic.example/symptoms#sudden-pain-symptom-sudden-pain',
      url: 'https://clinic.example/symptoms#sudden-pain',
    })
  })

  test.each([
    ['url', {url: '/condition/back-spasm'}],
    ['url', {url: 'javascript:alert(1)'}],
    ['url', {url: ''}],
    ['urlOf', {urlOf: () => 'mailto:hello@clinic.example'}],
    [
      'breadcrumbs[1].url',
      {
        breadcrumbs: [
          {name: 'Home', url: '/'},
          {name: 'Back', url: 'https://'},
        ],
      },
    ],
    ['dateModified', {dateModified: 'yesterday'}],
    ['dateModified', {dateModified: '2026-13-41'}],
  ] satisfies [string, Partial<JsonLdOptions>][])('a %s that is none is refused: %j', (path, options) => {
    expect(() => us.document(condition, options)).toThrow(
      expect.objectContaining({
        name: 'ContentError',
        code: 'argument-invalid',
        query: 'jsonLd',
        issues: [expect.objectContaining({path})],
      }),
    )
  })
})
