import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {JsonLdPage} from '../../../queries/jsonLd/jsonLd.ts'
import {invasiveness} from '../../../schemas/vocabulary.ts'
import {pageSections} from '../../../studio/views/page/pageSections.ts'
import type {PageSection} from '../../../studio/views/page/PageSection.ts'
import {pageQuestion} from '../../../studio/views/pageQuestion.ts'
import {startInProcess} from '../../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../../lake/lakeUnderTest.ts'
import {found, nodesOfType, openSites} from '../../queries/jsonLd/siteUnderTest.ts'
import type {SiteUnderTest} from '../../queries/jsonLd/siteUnderTest.ts'
import {seededDataset} from '../../queries/seededDataset.ts'
import {draftReader} from './drafts.ts'

let lake: LakeUnderTest
let client: SanityClient
let site: SiteUnderTest
let closeSites: () => Promise<void>
beforeAll(async () => {
  lake = await startInProcess()
  client = await seededDataset(lake)
  const {us, close} = await openSites()
  site = us
  closeSites = close
})
afterAll(async () => {
  await closeSites()
  await lake.close()
})

/** What of a page is looked at, in the order in which it is shown. */
type Order = readonly ('red flags' | 'treatments')[]

/** The names of the pages that show treatments before red flags, or without them. */
const misleading = (pages: ReadonlyMap<string, Order>): string[] =>
  [...pages].filter(([, order]) => order[0] === 'treatments').map(([name]) => name)

const rungs: readonly string[] = [...invasiveness.map(({value}) => value), 'not-advised']

const orderOfSections = (sections: readonly PageSection[]): Order =>
  sections.flatMap(({key, parts, sections: inner}): Order => [
    ...parts.flatMap(({kind}): Order => (kind === 'redFlags' ? ['red flags'] : [])),
    ...(rungs.includes(key) ? (['treatments'] as const) : []),
    ...orderOfSections(inner),
  ])

const orderOfJsonLd = (page: JsonLdPage): Order =>
  nodesOfType(site.document(page), 'HealthTopicContent').flatMap((part): Order => {
    const aspect = String(part['hasHealthAspect'])
    if (aspect.endsWith('/SeeDoctorHealthAspect')) return ['red flags']
    return /\/(?:Treatments|SelfCare)HealthAspect$/.test(aspect) ? ['treatments'] : []
  })

/** The pages that show both red flags and the treatments of a condition. */
const published = {
  condition: async (slug: string): Promise<JsonLdPage> => found(site.content.condition(slug)),
  guide: async (slug: string): Promise<JsonLdPage> => found(site.content.guide(slug)),
}

describe.each(['condition', 'guide'] as const)('every %s has its red flags before its treatments', (type) => {
  test('on its page', async () => {
    const reader = draftReader(client)
    const orders = new Map<string, Order>()
    for (const slug of await site.content.slugs(type)) {
      const {data} = await reader.ask(pageQuestion(type, slug))
      if (data !== null) orders.set(slug, orderOfSections(pageSections(data)))
    }
    expect([...orders.values()].flat()).toContain('treatments')
    expect(misleading(orders)).toEqual([])
  })

  test('in its JSON-LD', async () => {
    const orders = new Map<string, Order>()
    for (const slug of await site.content.slugs(type)) {
      orders.set(slug, orderOfJsonLd(await published[type](slug)))
    }
    expect([...orders.values()].flat()).toContain('treatments')
    expect(misleading(orders)).toEqual([])
  })
})

test('a page with treatments first, or without red flags, would be found', () => {
  const orders = new Map<string, Order>([
    ['as it should be', ['red flags', 'treatments']],
    ['turned round', ['treatments', 'red flags']],
    ['treatments alone', ['treatments']],
  ])
  expect(misleading(orders)).toEqual(['turned round', 'treatments alone'])
})
