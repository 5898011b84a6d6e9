import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Preview} from '../../../queries/Preview.ts'
import {pageTypes} from '../../../schemas/document/page.query.ts'
import {pageSections, pageTitle} from '../../../studio/views/page/pageSections.ts'
import type {PagePart, PageSection} from '../../../studio/views/page/PageSection.ts'
import {type Page, pageQuestion} from '../../../studio/views/pageQuestion.ts'
import {startInProcess} from '../../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../../lake/lakeUnderTest.ts'
import {seededDataset} from '../../queries/seededDataset.ts'
import {createEmptyDrafts, draftReader} from './drafts.ts'

let lake: LakeUnderTest
let client: SanityClient
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  await createEmptyDrafts(client)
})
afterAll(() => lake.close())

async function read(type: (typeof pageTypes)[number], slug: string): Promise<Preview<Page>> {
  const {data} = await draftReader(client).ask(pageQuestion(type, slug))
  if (data === null) throw new Error(`There is no ${type} ${slug}.`)
  return data
}

const slugsOf = (type: string): Promise<string[]> =>
  client.fetch('*[_type == $type && !(_id in path("drafts.**"))].slug.current', {type})

const flat = (sections: readonly PageSection[]): PageSection[] =>
  sections.flatMap((section) => [section, ...flat(section.sections)])

const partsOf = (sections: readonly PageSection[]): PagePart[] =>
  flat(sections).flatMap(({parts}) => [...parts])

describe.each(pageTypes.filter((type) => type !== 'guide'))('every page of a %s', (type) => {
  test('that has red flags shows them before anything else, emergencies first', async () => {
    for (const slug of await slugsOf(type)) {
      const page = await read(type, slug)
      if (!('redFlags' in page) || page.redFlags.length === 0) continue
      const [first] = partsOf(pageSections(page))
      if (first?.kind !== 'redFlags') throw new Error(`${type} ${slug} begins with ${first?.kind}`)
      expect(first.groups[0]?.urgency).toBe('emergency')
    }
  })
})

test('every condition has red flags to show', async () => {
  for (const slug of await slugsOf('condition')) {
    expect(partsOf(pageSections(await read('condition', slug))).map(({kind}) => kind)).toContain('redFlags')
  }
})

describe('a guide', () => {
  const ladder = {
    _key: 'ladder',
    _type: 'treatmentLadderSection',
    heading: 'Treatments',
    condition: {_ref: 'condition-back-spasm'},
  }
  const flags = {
    _key: 'flags',
    _type: 'redFlagSection',
    heading: 'Get help',
    condition: {_ref: 'condition-back-spasm'},
  }
  const readGuide = async (sections: object[]): Promise<PageSection[]> => {
    await client.createOrReplace({
      _id: 'drafts.guide-order',
      _type: 'guide',
      slug: {current: 'order'},
      sections,
    })
    return pageSections(await read('guide', 'order'))
  }
  const hasRedFlags = ({parts}: PageSection): boolean => parts.some(({kind}) => kind === 'redFlags')

  test('keeps the order of its sections', async () => {
    const sections = await readGuide([flags, ladder])
    expect(sections.map(({title}) => title)).toEqual(['Get help', 'Treatments'])
    expect(sections.map(hasRedFlags)).toEqual([true, false])
  })

  test('shows red flags with treatments that come before them', async () => {
    expect((await readGuide([ladder, flags])).map(hasRedFlags)).toEqual([true, true])
  })
})

test('a condition shows its treatments by rung, and last what is not advised', async () => {
  const sections = pageSections(await read('condition', 'back-spasm'))
  const treatments = sections.find(({key}) => key === 'treatments')
  expect(treatments?.sections.map(({title}) => title)).toEqual([
    'Self-care',
    'Conservative care',
    'Medication',
    'Injection',
    'Minimally invasive surgery',
    'Open surgery',
    'Not advised',
  ])
})

test('text comes in the words of the clinic', async () => {
  const sections = pageSections(await read('condition', 'back-spasm'))
  expect(JSON.stringify(sections)).toContain('Call 911 now if:')
  expect(JSON.stringify(sections)).not.toMatch(/\{[a-z-]+\}/)
})

test.each(pageTypes)(
  'a draft of a %s that has nothing but a slug is a page without sections',
  async (type) => {
    const page = await read(type, 'new')
    expect(pageTitle(page)).toBeNull()
    expect(pageSections(page)).toEqual([])
  },
)
