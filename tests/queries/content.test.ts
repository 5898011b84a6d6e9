import {isPortableTextToolkitList, nestLists, toPlainText} from '@portabletext/toolkit'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createClinicContent} from '../../queries/index.ts'
import type {ClinicContent} from '../../queries/index.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {seededDataset} from './seededDataset.ts'

let lake: LakeUnderTest
let client: SanityClient
let us: ClinicContent
let uk: ClinicContent
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  us = createClinicContent({client, clinic: 'example-back-clinic-us', perspective: 'published'})
  uk = createClinicContent({client, clinic: 'example-back-clinic-uk', perspective: 'published'})
})
afterAll(() => lake.close())

describe('condition', () => {
  test('is a whole page, with the red flags before any treatment', async () => {
    const page = await us.condition('back-spasm')
    expect(page).toMatchObject({
      _id: 'condition-back-spasm',
      _type: 'condition',
      slug: 'back-spasm',
      name: 'Back spasm',
    })
    const parts = Object.keys(page ?? {})
    expect(parts.indexOf('redFlags')).toBeLessThan(parts.indexOf('treatments'))
    expect(page?.redFlags[0]).toMatchObject({urgency: 'emergency', heading: 'Call 911 now if:'})
  })

  test('shows every other name but misspellings', async () => {
    const page = await us.condition('back-spasm')
    expect(page?.aliases.map(({kind}) => kind)).toContain('clinical')
    expect(page?.aliases.map(({kind}) => kind)).not.toContain('misspelling')
  })

  test('keeps the sources of each claim, and what it answers in the source article', async () => {
    const page = await us.condition('back-spasm')
    const claims = [...(page?.keyFacts ?? []), ...(page?.course ?? []), ...(page?.prevention ?? [])]
    expect(claims.every(({sources}) => sources.length > 0)).toBe(true)
    expect(claims.some(({sourceStatement}) => sourceStatement?.verdict === 'supported')).toBe(true)
  })

  test('says that a clinician has not reviewed it yet', async () => {
    expect((await us.condition('back-spasm'))?.review.status).toBe('awaiting-clinical-review')
  })

  test('has citations and links to our own pages resolved in its text', async () => {
    const page = await us.condition('back-spasm')
    const marks = [
      ...(page?.overview ?? []),
      ...(page?.diagnosis ?? []),
      ...(page?.faqs ?? []).flatMap(({answer}) => answer),
    ].flatMap((block) => (block._type === 'block' ? block.markDefs : []))
    expect(marks.find(({_type}) => _type === 'citation')).toMatchObject({
      source: {_type: 'source', title: expect.any(String)},
    })
    expect(marks.find(({_type}) => _type === 'internalLink')).toMatchObject({
      target: {slug: expect.any(String)},
    })
  })

  test('has text that the tools of Portable Text take as it is', async () => {
    const page = await us.condition('back-spasm')
    const answers = (page?.faqs ?? []).map(({answer}) => answer)
    expect(toPlainText(page?.overview ?? [])).toMatch(/^A back spasm is when a back muscle tightens suddenly/)
    expect(answers.some((answer) => nestLists(answer, 'html').some(isPortableTextToolkitList))).toBe(true)
    const paragraph = page?.overview.find((block) => block._type === 'block' && block.style === 'normal')
    expect(paragraph).not.toHaveProperty('listItem')
  })

  test('is null for a slug that is not there', async () => {
    expect(await us.condition('not-there')).toBeNull()
  })
})

describe('conditions', () => {
  const slugs = async (...filter: Parameters<ClinicContent['conditions']>) =>
    (await us.conditions(...filter)).items.map(({slug}) => slug)

  const allSlugs = async () =>
    (await client.fetch<string[]>('*[_type == "condition" && language == "en"].slug.current')).toSorted()

  test('lists all without a filter', async () => {
    expect((await slugs()).toSorted()).toEqual(await allSlugs())
  })

  test('lists those in a body region, or in a part of it', async () => {
    expect(await slugs({bodyRegion: 'lower-back'})).toContain('herniated-disc')
    expect(await slugs({bodyRegion: 'back'})).toEqual(
      expect.arrayContaining(['back-spasm', 'herniated-disc']),
    )
    expect(await slugs({bodyRegion: 'knee'})).toEqual([])
  })

  test('lists those in a review status', async () => {
    expect((await slugs({reviewStatus: 'awaiting-clinical-review'})).toSorted()).toEqual(await allSlugs())
    expect(await slugs({reviewStatus: 'approved'})).toEqual([])
  })

  test('are sorted by the words that the clinic’s readers see', async () => {
    const dataset = await seededDataset(lake)
    const published = await dataset.getDocument('condition-back-spasm')
    if (published === undefined) throw new Error('The condition is not seeded.')
    const {_rev, ...condition} = published
    for (const [slug, name] of [
      ['allergy', '{Acetaminophen} allergy'],
      ['migraine', 'Migraine'],
    ]) {
      const current = {_type: 'slug', current: slug}
      await dataset.create({...condition, _id: `condition-${slug}`, slug: current, name})
    }
    const namesAt = async (clinic: string) =>
      (await createClinicContent({client: dataset, clinic, perspective: 'published'}).conditions()).items
        .map(({name}) => name)
        .filter((name) => /allergy|Back spasm|Migraine/.test(name))
    expect(await namesAt('example-back-clinic-us')).toEqual([
      'Acetaminophen allergy',
      'Back spasm',
      'Migraine',
    ])
    expect(await namesAt('example-back-clinic-uk')).toEqual(['Back spasm', 'Migraine', 'Paracetamol allergy'])
  })

  test('refuses a filter that does not exist, and says which do', async () => {
    const filter = JSON.parse('{"reviewStatus": "reviewed"}')
    await expect(us.conditions(filter)).rejects.toMatchObject({
      code: 'argument-invalid',
      issues: [{path: 'reviewStatus', received: 'reviewed', message: expect.stringContaining('approved')}],
    })
    await expect(us.conditions(JSON.parse('{"region": "back"}'))).rejects.toMatchObject({
      code: 'argument-invalid',
      message: expect.stringContaining('bodyRegion'),
    })
  })
})

describe('symptom', () => {
  test('has the red flags and the conditions that it belongs to', async () => {
    const page = await uk.symptom('numbness')
    expect(page?.redFlags[0]?.heading).toBe('Call 999 or go to A&E now if:')
    expect(page?.conditions).toContainEqual(
      expect.objectContaining({slug: 'back-spasm', frequency: 'points-elsewhere'}),
    )
  })

  test('is null for a slug that is not there', async () => {
    expect(await us.symptom('not-there')).toBeNull()
  })
})

describe('treatment', () => {
  test('has the red flags of the conditions that list it, and where it stands for each', async () => {
    const page = await us.treatment('heat')
    expect(page?.redFlags.map(({urgency}) => urgency)).toEqual(['emergency', 'urgent', 'non-urgent'])
    expect(page?.conditions).toContainEqual(expect.objectContaining({slug: 'back-spasm', line: 'first'}))
    const parts = Object.keys(page ?? {})
    expect(parts.indexOf('redFlags')).toBeLessThan(parts.indexOf('evidence'))
  })

  test('says how to get it where the clinic is, and keeps every other region', async () => {
    const inUs = await us.treatment('muscle-relaxants')
    const inUk = await uk.treatment('muscle-relaxants')
    expect(inUs?.availableHere?.region).toBe('US')
    expect(inUk?.availableHere?.region).toBe('GB')
    expect(inUk?.availability).toEqual(inUs?.availability)
  })

  test('goes by the name of the clinic’s country', async () => {
    expect((await us.treatment('acetaminophen'))?.name).toBe('Acetaminophen')
    expect((await uk.treatment('acetaminophen'))?.name).toBe('Paracetamol')
  })

  test('is null for a slug that is not there', async () => {
    expect(await us.treatment('not-there')).toBeNull()
  })
})

describe('treatmentsFor', () => {
  test('puts the options on a ladder from self-care to surgery, first choices first', async () => {
    const options = await us.treatmentsFor('back-spasm')
    expect(options?.ladder.map(({invasiveness}) => invasiveness)).toEqual([
      'self-care',
      'conservative',
      'medication',
      'injection',
      'minimally-invasive-surgery',
      'open-surgery',
    ])
    expect(options?.ladder[0]?.options[0]).toMatchObject({line: 'first', treatment: {slug: 'stay-active'}})
  })

  test('keeps what is not advised apart', async () => {
    const options = await us.treatmentsFor('back-spasm')
    expect(options?.notAdvised.map(({treatment}) => treatment.slug)).toContain('bed-rest')
    const onLadder = options?.ladder.flatMap((rung) => rung.options) ?? []
    expect(onLadder.filter(({line}) => line === 'not-advised')).toEqual([])
  })

  test('gives for each option its evidence, guideline positions and safety with their sources', async () => {
    const options = await us.treatmentsFor('back-spasm')
    for (const {treatment} of options?.ladder.flatMap((rung) => rung.options) ?? []) {
      expect(
        treatment.evidence.flatMap(({sources}) => sources),
        treatment.slug,
      ).not.toEqual([])
      expect(
        treatment.safety.flatMap(({sources}) => sources),
        treatment.slug,
      ).not.toEqual([])
    }
    const heat = options?.ladder
      .flatMap((rung) => rung.options)
      .find(({treatment}) => treatment.slug === 'heat')
    expect(
      heat?.treatment.guidelinePositions.map(({source, direction}) => [source.slug, direction]),
    ).toContainEqual(['acp-2017', 'for'])
  })

  test('has the red flags first', async () => {
    expect(Object.keys((await us.treatmentsFor('back-spasm')) ?? {})).toEqual([
      'condition',
      'redFlags',
      'ladder',
      'notAdvised',
    ])
  })

  test('is null for a condition that is not there', async () => {
    expect(await us.treatmentsFor('not-there')).toBeNull()
  })
})

describe('guide', () => {
  test('has its sections with what they point to', async () => {
    const guide = await uk.guide('back-spasm-treatment-options')
    const redFlags = guide?.sections.find((section) => section._type === 'redFlagSection')
    expect(redFlags?.redFlags[0]?.heading).toBe('Call 999 or go to A&E now if:')
    const options = guide?.sections.find((section) => section._type === 'treatmentLadderSection')
    expect(options?.condition.slug).toBe('back-spasm')
    expect(options?.redFlags).toEqual(redFlags?.redFlags)
    expect(options?.ladder[0]?.invasiveness).toBe('self-care')
    expect(options?.notAdvised.length).toBeGreaterThan(0)
  })

  test('is null for a slug that is not there', async () => {
    expect(await us.guide('not-there')).toBeNull()
  })
})

describe('redFlags', () => {
  test('are grouped by urgency under what the clinic tells people to do', async () => {
    expect((await uk.redFlagsFor('back-spasm'))?.map(({urgency, heading}) => [urgency, heading])).toEqual([
      ['emergency', 'Call 999 or go to A&E now if:'],
      ['urgent', 'Ask for an urgent GP appointment or get help from NHS 111 today if:'],
      ['non-urgent', 'See a GP if:'],
    ])
  })

  test('without a condition are all that there are', async () => {
    const groups = await us.redFlags()
    expect(groups.flatMap(({redFlags}) => redFlags).map(({slug}) => slug)).toContain('cauda-equina-syndrome')
  })

  test('are null for a condition that is not there', async () => {
    expect(await us.redFlagsFor('not-there')).toBeNull()
  })

  test('of one urgency are one group', async () => {
    const groups = await us.redFlags({urgency: 'emergency'})
    expect(groups.map(({urgency}) => urgency)).toEqual(['emergency'])
    expect(groups).toEqual((await us.redFlags()).slice(0, 1))
  })
})

describe('clinic', () => {
  test('has its numbers, what it offers, and what it earns money with', async () => {
    expect(await us.clinic()).toMatchObject({
      slug: 'example-back-clinic-us',
      emergencyNumber: '911',
      treatmentsOffered: expect.arrayContaining([expect.objectContaining({_type: 'treatment'})]),
      conflictOfInterest: expect.stringContaining('would earn money'),
    })
    expect((await uk.clinic()).emergencyNumber).toBe('999')
  })

  test('that is unknown is an error that says which there are', async () => {
    const nobody = createClinicContent({client, clinic: 'nobody', perspective: 'published'})
    await expect(nobody.condition('back-spasm')).rejects.toMatchObject({
      name: 'ContentError',
      code: 'clinic-unknown',
      message: expect.stringContaining('example-back-clinic-uk or example-back-clinic-us'),
      issues: [{path: 'clinic', received: 'nobody'}],
    })
  })
})

describe('search', () => {
  const found = async (content: ClinicContent, text: string) =>
    (await content.search(text)).map(({slug, alias}) => [slug, alias])

  test('finds by a part of the name', async () => {
    expect(await found(us, 'spasm')).toContainEqual(['back-spasm', null])
  })

  test('finds by another name and says which', async () => {
    expect((await found(us, 'thermotherapy'))[0]).toEqual(['heat', 'Thermotherapy'])
  })

  test('finds by a misspelling and does not show it', async () => {
    expect((await found(us, 'back spazm'))[0]).toEqual(['back-spasm', null])
    expect(JSON.stringify(await us.search('back spazm'))).not.toContain('spazm')
  })

  test('finds a medicine by its local name', async () => {
    expect((await found(uk, 'paracetamol'))[0]).toEqual(['acetaminophen', null])
  })

  test('finds questions, guides and tests', async () => {
    const types = async (text: string) => (await us.search(text)).map(({_type}) => _type)
    expect(await types('ice or heat')).toContain('faq')
    expect(await types('treatment options')).toContain('guide')
    expect(await types('MRI')).toContain('diagnosticTest')
  })

  test('finds nothing for nothing', async () => {
    expect(await us.search('  ')).toEqual([])
  })
})
