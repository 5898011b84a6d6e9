import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {ConditionPage, Figure, Person} from '../../../queries/index.ts'
import type {JsonLdPage} from '../../../queries/jsonLd/jsonLd.ts'
import type {JsonLdOptions} from '../../../queries/jsonLd/readSite.ts'
import {healthAspects} from '../../../schemas/vocabulary.ts'
import {nodesIn} from './breachesOf.ts'
import {found, nodesOfType, openSites, urlOf} from './siteUnderTest.ts'
import type {SiteUnderTest} from './siteUnderTest.ts'

let us: SiteUnderTest
let uk: SiteUnderTest
let close: () => Promise<void>
let condition: ConditionPage
beforeAll(async () => {
  ;({us, uk, close} = await openSites())
  condition = await found(us.content.condition('back-spasm'))
})
afterAll(() => close())

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
