import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {ContentError, createClinicContent, questions} from '../../queries/index.ts'
import type {ClinicContent} from '../../queries/index.ts'
import {jsonLd} from '../../queries/jsonLd.ts'
import {documentTypes} from '../../schemas/document/slugs.query.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

const clinic = 'example-back-clinic-us'
let lake: LakeUnderTest
let client: SanityClient
let english: ClinicContent
let spanish: ClinicContent
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  const options = {client, clinic, perspective: 'published'} as const
  english = createClinicContent(options)
  spanish = createClinicContent({...options, language: 'es'})
})
afterAll(() => lake.close())

function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('It is not there.')
  return value
}

const languagesIn = (documents: readonly {language: string}[]): Set<string> =>
  new Set(documents.map(({language}) => language))

describe('the Spanish page of a condition', () => {
  test('is in Spanish, under the slug of the English page', async () => {
    const page = there(await spanish.condition('back-spasm'))
    expect(page).toMatchObject({slug: 'back-spasm', language: 'es', name: 'Espasmo de espalda'})
  })

  test('tells the languages that it can be read in', async () => {
    expect(there(await spanish.condition('back-spasm')).languages.toSorted()).toEqual(['en', 'es'])
    expect(there(await english.condition('back-spasm')).languages.toSorted()).toEqual(['en', 'es'])
    expect(there(await english.condition('sciatica')).languages).toEqual(['en'])
  })

  test('has its red flags in Spanish, the same as the English page has', async () => {
    const flagsOf = async (content: ClinicContent) =>
      there(await content.condition('back-spasm')).redFlags.flatMap(({redFlags}) => redFlags)
    const [ours, theirs] = [await flagsOf(spanish), await flagsOf(english)]
    expect(languagesIn(ours)).toEqual(new Set(['es']))
    expect(ours.map(({slug}) => slug)).toEqual(theirs.map(({slug}) => slug))
    expect(ours.map(({phrases}) => phrases.length)).toEqual(theirs.map(({phrases}) => phrases.length))
  })

  test('shows what is not translated yet in English, and says so', async () => {
    const {treatments, faqs} = there(await spanish.condition('back-spasm'))
    const listed = treatments.ladder.flatMap(({options}) => options.map(({treatment}) => treatment))
    expect(languagesIn(listed)).toEqual(new Set(['en']))
    expect(languagesIn(faqs)).toEqual(new Set(['en', 'es']))
  })

  test('has the words that Spanish readers of the clinic know', async () => {
    const {clinic: local, terms} = await spanish.localContext()
    expect(local).toMatchObject({slug: clinic, language: 'es', locale: 'es-US', emergencyNumber: '911'})
    expect(terms.find(({slug}) => slug === 'acetaminophen')).toMatchObject({
      language: 'es',
      term: 'paracetamol',
    })
  })
})

describe('what is not translated', () => {
  test('has English words of the clinic in its English text, and Spanish ones in what is beside it', async () => {
    const ask = JSON.stringify(await spanish.treatment('acetaminophen'))
    expect(ask).toContain('acetaminophen')
    expect(ask).not.toContain('acetaminofén')
    const answer = JSON.stringify(await spanish.faq('when-is-it-an-emergency'))
    expect(answer).toContain('sala de emergencias')
    expect(answer).not.toContain('emergency room')
  })

  test('comes as a page in English that says so', async () => {
    expect(await spanish.condition('sciatica')).toMatchObject({language: 'en', name: 'Sciatica'})
    expect(await spanish.treatment('heat')).toMatchObject({language: 'en', name: 'Heat'})
  })

  test('has its red flags in Spanish even so', async () => {
    for (const page of [there(await spanish.condition('sciatica')), there(await spanish.treatment('heat'))]) {
      const redFlags = page.redFlags.flatMap((group) => group.redFlags)
      expect(redFlags).not.toEqual([])
      expect(languagesIn(redFlags)).toEqual(new Set(['es']))
    }
  })

  test('stands in a list beside what is, each page once', async () => {
    const {items} = await spanish.conditions()
    expect(items.map(({slug}) => slug).toSorted()).toEqual(await english.slugs('condition'))
    const inSpanish = items.filter(({language}) => language === 'es')
    expect(inSpanish.map(({name}) => name)).toEqual(['Espasmo de espalda'])
  })
})

test.each(documentTypes)('the slugs of every %s are the same in each language', async (type) => {
  expect(await spanish.slugs(type)).toEqual(await english.slugs(type))
})

test('the guide and the most read questions are in Spanish', async () => {
  const guide = there(await spanish.guide('back-spasm-treatment-options'))
  expect(guide.language).toBe('es')
  const [redFlags] = guide.sections.flatMap((section) =>
    section._type === 'redFlagSection' ? [section.redFlags.flatMap((group) => group.redFlags)] : [],
  )
  expect(languagesIn(there(redFlags))).toEqual(new Set(['es']))
  for (const slug of ['how-long-does-it-last', 'ice-or-heat', 'when-is-it-an-emergency']) {
    expect((await spanish.faq(slug))?.language, slug).toBe('es')
  }
})

test('a page that lists a translation links to what leads to the English one', async () => {
  const symptom = there(await spanish.symptom('numbness'))
  expect(symptom.language).toBe('es')
  const inEnglish = there(await english.symptom('numbness'))
  expect(symptom.conditions.map(({slug}) => slug).toSorted()).toEqual(
    inEnglish.conditions.map(({slug}) => slug).toSorted(),
  )
  const related = there(await spanish.related({_type: 'condition', slug: 'back-spasm'}))
  const relatedInEnglish = there(await english.related({_type: 'condition', slug: 'back-spasm'}))
  for (const of of ['conditions', 'symptoms', 'treatments', 'diagnosticTests', 'guides', 'faqs'] as const) {
    const slugs = (pages: typeof related) => pages[of].map(({slug}) => slug).toSorted()
    expect(slugs(related), of).toEqual(slugs(relatedInEnglish))
  }
})

test('search looks in the language of the reader', async () => {
  expect((await spanish.search('espasmo'))[0]).toMatchObject({slug: 'back-spasm', language: 'es'})
  expect(await english.search('espasmo')).toEqual([])
  const slugs = (await spanish.search('back-spasm')).map(({slug}) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
})

test('the sitemap has each page once, with the languages that it can be read in', async () => {
  const pages = await spanish.sitemap()
  const of = (slug: string) => pages.filter((page) => page._type === 'condition' && page.slug === slug)
  expect(of('back-spasm')).toEqual([expect.objectContaining({language: 'es', languages: ['en', 'es']})])
  expect(of('sciatica')).toEqual([expect.objectContaining({language: 'en', languages: ['en']})])
})

test('search engines are told the language of each page', async () => {
  const languageOf = async (slug: string) => {
    const page = there(await spanish.condition(slug))
    const document = jsonLd(page, {url: `https://example.org/es/${slug}`, clinic: await spanish.clinic()})
    return document['@graph'].map((node) => ('inLanguage' in node ? node.inLanguage : null))[0]
  }
  expect(await languageOf('back-spasm')).toBe('es-US')
  expect(await languageOf('sciatica')).toBe('en')
})

test('an answer in Spanish is dropped from a cache when a translation comes', async () => {
  const {tags} = await spanish.ask(questions.treatment('heat'))
  expect(tags).toContain('content:treatment')
  expect(tags).toContain('content:redFlag')
})

test('a document from before there were translations is in English', async () => {
  const dataset = await seededDataset(lake)
  await dataset.patch('condition-sciatica').unset(['language']).commit()
  const options = {client: dataset, clinic, perspective: 'published'} as const
  expect(await createClinicContent(options).condition('sciatica')).toMatchObject({language: 'en'})
  const inSpanish = createClinicContent({...options, language: 'es'})
  expect(await inSpanish.condition('sciatica')).toMatchObject({language: 'en'})
})

test('a language that there is not is refused, with those that there are', () => {
  // @ts-expect-error -- there is no German content
  const ask = () => createClinicContent({client, clinic, perspective: 'published', language: 'de'})
  expect(ask).toThrow(ContentError)
  expect(ask).toThrow(/language: expected en or es/)
})
