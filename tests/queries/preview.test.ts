import type {Patch, SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {createClinicContent, questions} from '../../queries/index.ts'
import type {ClinicContent, Question} from '../../queries/index.ts'
import {documentTypes} from '../../schemas/document/slugs.query.ts'
import type {DocumentType} from '../../schemas/document/slugs.query.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {allQuestions} from './allQuestions.ts'
import {seededDataset} from './seededDataset.ts'

const clinic = 'example-back-clinic-us'
const pageOf: Record<DocumentType, (slug: string) => Question<unknown>> = questions

let lake: LakeUnderTest
let client: SanityClient
let preview: ClinicContent<'preview'>
beforeAll(async () => {
  lake = await startInProcess()
})
afterAll(() => lake.close())

const newDataset = async (): Promise<void> => {
  client = await seededDataset(lake)
  preview = createClinicContent({client, clinic, perspective: 'drafts'})
}

describe('while a document of each type has no more than a slug, and another one not even that', () => {
  beforeAll(async () => {
    await newDataset()
    const slug = {_type: 'slug', current: 'new'}
    for (const _type of documentTypes) {
      await client.create({_id: `drafts.${_type}-new`, _type, slug})
      await client.create({_id: `drafts.${_type}-newer`, _type})
    }
  })

  test.each(documentTypes)(
    'the page of the %s has null or no items where something is missing',
    async (type) => {
      const {data, missing} = await preview.ask(pageOf[type]('new'))
      expect(data).toMatchObject({_id: `${type}-new`, _type: type, slug: 'new'})
      const ofPage = missing.filter(
        ({documentId, path}) => documentId === `${type}-new` && !path.startsWith('terms'),
      )
      expect(ofPage).not.toEqual([])
      for (const {path} of ofPage) expect([null, []], path).toContainEqual(Reflect.get(Object(data), path))
    },
  )

  test('the lists of a page are lists', async () => {
    expect(await preview.condition('new')).toMatchObject({
      aliases: [],
      overview: [],
      redFlags: [],
      symptoms: [],
      treatments: {ladder: [], notAdvised: []},
      faqs: [],
    })
  })

  test('what is missing is named by its field and by its document, as the perspective names it', async () => {
    const {missing} = await preview.ask(questions.condition('new'))
    const ofCondition = missing.filter(({documentId}) => documentId === 'condition-new')
    expect(ofCondition).toEqual(
      ['name', 'summary', 'review', 'overview', 'redFlags'].map((path) => ({
        path,
        documentId: 'condition-new',
        message: expect.stringContaining('expected'),
        received: null,
      })),
    )
  })

  test.each(Object.entries(allQuestions))('%s can be asked', async (_name, question) => {
    await expect(preview.ask(question)).resolves.toHaveProperty('data')
  })

  test('it can for the website of the new clinic too', async () => {
    const ofNewClinic = createClinicContent({client, clinic: 'new', perspective: 'drafts'})
    const asked = Object.values(allQuestions).map((question) => ofNewClinic.ask(question))
    for (const {missing} of await Promise.all(asked)) {
      expect(missing).toContainEqual(
        expect.objectContaining({documentId: 'clinic-new', path: 'clinic.phone'}),
      )
    }
  })

  test('a list has both, before what has a name', async () => {
    const {items} = await preview.conditions()
    expect(items.slice(0, 3).map(({_id, name, slug}) => [_id, name, slug])).toEqual([
      ['condition-new', null, 'new'],
      ['condition-newer', null, null],
      ['condition-muscle-strain', 'Back muscle strain', 'muscle-strain'],
    ])
  })

  test('a red flag that does not say how urgent it is stands among the most urgent', async () => {
    const [first] = await preview.redFlags()
    expect(first?.urgency).toBe('emergency')
    expect(first?.redFlags).toContainEqual(expect.objectContaining({_id: 'redFlag-new', urgency: null}))
  })

  test('what is not there at all is null all the same', async () => {
    expect(await preview.condition('not-there')).toBeNull()
  })
})

describe('in a draft that goes on', () => {
  beforeEach(newDataset)

  /** What somebody has begun to change. */
  const draft = async (id: string, change: (patch: Patch) => Patch): Promise<void> => {
    const published = await client.getDocument(id)
    if (published === undefined) throw new Error(`${id} is not seeded.`)
    await client.create({...published, _id: `drafts.${id}`})
    await change(client.patch(`drafts.${id}`)).commit()
  }
  const line = {_type: 'conditionTreatment', line: 'first'}

  test('an option without a treatment is told of, and is on no rung', async () => {
    await draft('condition-back-spasm', (patch) => patch.set({treatments: [{...line, _key: 'new'}]}))
    const {data, missing} = await preview.ask(questions.treatmentsFor('back-spasm'))
    expect(data).toMatchObject({ladder: [], notAdvised: []})
    expect(missing).toMatchObject([
      {path: 'treatments[_key=="new"].treatment', documentId: 'condition-back-spasm'},
    ])
  })

  test('an option that is not advised is kept apart even when nothing else is known', async () => {
    const option = {...line, _key: 'new', line: 'not-advised'}
    await draft('condition-back-spasm', (patch) => patch.set({treatments: [option]}))
    const options = await preview.treatmentsFor('back-spasm')
    expect(options?.notAdvised).toMatchObject([{_key: 'new', treatment: null}])
  })

  test('a treatment that does not say how invasive it is is on no rung', async () => {
    await draft('treatment-heat', (patch) => patch.unset(['invasiveness']))
    const options = await preview.treatmentsFor('back-spasm')
    const slugs = options?.ladder.flatMap((rung) => rung.options).map(({treatment}) => treatment?.slug)
    expect(slugs).toContain('ice')
    expect(slugs).not.toContain('heat')
  })

  test('a section without its condition is told of, and is left out', async () => {
    const id = 'guide-back-spasm-treatment-options'
    await draft(id, (patch) =>
      patch.insert('before', 'sections[0]', [{_key: 'new', _type: 'redFlagSection'}]),
    )
    const {data, missing} = await preview.ask(questions.guide('back-spasm-treatment-options'))
    expect(data?.sections.map(({_key}) => _key)).not.toContain('new')
    expect(missing).toContainEqual(
      expect.objectContaining({path: 'sections[_key=="new"].condition', documentId: id}),
    )
  })

  test('a word that is not chosen from its list is told of, and is null', async () => {
    await draft('treatment-heat', (patch) => patch.set({kind: 'warm'}))
    const {data, missing} = await preview.ask(questions.treatment('heat'))
    expect(data?.kind).toBeNull()
    expect(missing).toMatchObject([{path: 'kind', documentId: 'treatment-heat', received: 'warm'}])
  })

  test('a placeholder that nothing fills in is told of, and stands as it is', async () => {
    await draft('treatment-heat', (patch) => patch.set({summary: 'Try {warmth}.'}))
    const {data, missing} = await preview.ask(questions.treatment('heat'))
    expect(data?.summary).toBe('Try {warmth}.')
    expect(missing).toMatchObject([{path: 'summary', documentId: 'treatment-heat'}])
  })

  test('what the clinic does not say yet is a placeholder too, and its red flags have general headings', async () => {
    await draft('clinic-example-back-clinic-us', (patch) => patch.unset(['careRoutes', 'name']))
    await draft('treatment-heat', (patch) => patch.set({summary: 'Ask {clinic-name}.'}))
    const {data, missing} = await preview.ask(questions.treatment('heat'))
    expect(data?.summary).toBe('Ask {clinic-name}.')
    expect(data?.redFlags[0]).toMatchObject({urgency: 'emergency', heading: expect.any(String)})
    expect(missing.map(({path}) => path)).toEqual(['clinic.name', 'clinic.careRoutes', 'summary'])
  })

  test('nothing is missing when nothing is', async () => {
    await draft('treatment-heat', (patch) => patch.set({summary: 'Warmth.'}))
    const {data, missing} = await preview.ask(questions.treatment('heat'))
    expect(data?.summary).toBe('Warmth.')
    expect(missing).toEqual([])
  })
})

test('a release is shown over drafts, and drafts over what is published', async () => {
  await newDataset()
  await client.releases.create({releaseId: 'spring'})
  for (const slug of ['heat', 'ice']) {
    await client.create({
      _id: `drafts.treatment-${slug}`,
      _type: 'treatment',
      slug: {current: slug},
      name: 'Draft',
    })
  }
  await client.create({
    _id: 'versions.spring.treatment-heat',
    _type: 'treatment',
    slug: {_type: 'slug', current: 'heat'},
    name: 'Spring',
  })
  const spring = createClinicContent({client, clinic, perspective: ['spring', 'drafts']})
  const names = ['heat', 'ice', 'massage'].map(async (slug) => (await spring.treatment(slug))?.name)
  expect(await Promise.all(names)).toEqual(['Spring', 'Draft', 'Massage'])
  const {missing} = await spring.ask(questions.treatment('heat'))
  expect(missing).toContainEqual(expect.objectContaining({documentId: 'treatment-heat', path: 'summary'}))
  expect(await preview.treatment('heat')).toMatchObject({name: 'Draft'})
})
