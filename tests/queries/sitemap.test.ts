import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import * as z from 'zod/mini'
import * as groq from '../../queries/groq.ts'
import {pageTypes} from '../../schemas/document/page.query.ts'
import {shownTimes, sitemapTypes} from '../../schemas/document/sitemap.query.ts'
import {loadContent} from '../../sync/loadContent.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {allQueries} from './allQueries.ts'
import {answerFrom} from './answerFrom.ts'
import {filledIn} from './filledIn.ts'
import {seededDataset} from './seededDataset.ts'

describe('a page was changed last', () => {
  let lake: LakeUnderTest
  let client: SanityClient
  beforeAll(async () => {
    lake = await startInProcess()
    client = await seededDataset(lake)
  })
  afterAll(() => lake.close())

  /** The pages whose `lastModified` is the time of a change. */
  const pagesChangedWith = async (id: string): Promise<string[]> => {
    const {_updatedAt} = await client.patch(id).set({edited: true}).commit()
    const pages = await client.fetch(groq.sitemapQuery, {language: 'en'})
    return pages.filter(({lastModified}) => lastModified === _updatedAt).map(({_id}) => _id)
  }

  test('when it was edited, or a document of which it shows no more than the name', async () => {
    expect(await pagesChangedWith('treatment-spinal-fusion')).toEqual([
      'condition-back-spasm',
      'condition-degenerative-disc',
      'condition-facet-joint-pain',
      'condition-herniated-disc',
      'condition-spondylolisthesis',
      'guide-back-spasm-treatment-options',
      'treatment-spinal-fusion',
    ])
  })

  test('when a source was edited that it cites, however deep, but not one that a page it leads to cites', async () => {
    expect(await pagesChangedWith('source-fusion-2020')).toEqual([
      'condition-degenerative-disc',
      'guide-back-spasm-treatment-options',
      'treatment-spinal-fusion',
    ])
  })

  test('when a red flag was edited that belongs beside it', async () => {
    expect(await pagesChangedWith('redFlag-infection')).toEqual(
      expect.arrayContaining([
        'condition-back-spasm',
        'symptom-numbness',
        'treatment-heat',
        'faq-ice-or-heat',
      ]),
    )
  })

  test('not when a clinic was edited', async () => {
    expect(await pagesChangedWith('clinic-example-back-clinic-uk')).toEqual([])
  })
})

describe('the documents whose changes count are those that it holds', async () => {
  const {documents} = await loadContent(join(import.meta.dirname, '../../content'))
  const dataset = filledIn(documents).map((document, second) => ({
    ...document,
    _updatedAt: new Date(second * 1000).toISOString(),
  }))
  const byId = new Map(dataset.map((document) => [document._id, document]))
  const answer = answerFrom(dataset)
  const ask = (query: string, params: Record<string, unknown>): unknown =>
    answer(query, {...params, language: 'en'})

  /** The times of all documents in a result. */
  const timesIn = (value: unknown): unknown[] => {
    if (typeof value !== 'object' || value === null) return []
    const own = '_id' in value ? [byId.get(String(value._id))?._updatedAt] : []
    return [...own, ...Object.values(value).flatMap(timesIn)]
  }

  test.each(pageTypes)('on the page of a %s', (type) => {
    const slugs = z.array(z.string()).parse(ask(groq.slugsQuery, {type}))
    expect(slugs).not.toEqual([])
    for (const slug of slugs) {
      const times = z
        .array(z.nullable(z.string()))
        .parse(
          ask(
            `*[_type == $type && slug.current == $slug && language == $language][0]{"times": ${shownTimes}}.times`,
            {type, slug},
          ),
        )
      const shown = timesIn(ask(allQueries[`${type}BySlugQuery`].query, {slug}))
      expect(new Set(times.filter((time) => time !== null)), slug).toEqual(new Set(shown))
    }
  })
  test('which are of the types that the sitemap names', () => {
    const typeAt = new Map(dataset.map(({_updatedAt, _type}) => [_updatedAt, _type]))
    const times = z
      .array(z.array(z.nullable(z.string())))
      .parse(
        ask(
          `*[_type in $pageTypes && defined(slug.current) && language == $language]{"times": ${shownTimes}}.times`,
          {pageTypes},
        ),
      )
    const types = times.flat().flatMap((time) => (time === null ? [] : [typeAt.get(time)]))
    expect(new Set(types)).toEqual(new Set(sitemapTypes))
  })
})
