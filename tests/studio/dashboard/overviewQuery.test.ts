import {randomUUID} from 'node:crypto'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {lastAuthor} from '../../../studio/dashboard/lastAuthor.ts'
import {overviewQuery, overviewShape} from '../../../studio/dashboard/overviewQuery.ts'
import type {LakeUnderTest} from '../../lake/lakeUnderTest.ts'
import {clientWithRole, newDataset, startInProcess} from '../../lake/lakeUnderTest.ts'

let lake: LakeUnderTest
beforeAll(async () => {
  lake = await startInProcess()
})
afterAll(() => lake.close())

const term = (id: string) => ({_id: id, _type: 'localTerm', term: `Term ${id}`})

describe('the overview', () => {
  test('tells how much there is in each list of the desk', async () => {
    const {client} = await newDataset(lake, 'private')
    await client.create(term('a'))
    await client.create({_id: 'b', _type: 'faq', question: 'Why?', review: {status: 'needs-changes'}})
    const {query, params} = overviewQuery('2026-11-22')
    const {counts} = overviewShape.parse(await client.fetch(query, params, {perspective: 'drafts'}))
    expect(counts).toMatchObject({'clinics/local-terms': 1, 'review/needs-changes': 1, 'review/overdue': 0})
  })

  test('counts a page once, in however many languages it is written', async () => {
    const {client} = await newDataset(lake, 'private')
    const question = {_type: 'faq', question: 'Why?', slug: {current: 'why'}, review: {status: 'draft'}}
    await client.create({...question, _id: 'why', language: 'en'})
    await client.create({...question, _id: 'why--es', language: 'es'})
    const {query, params} = overviewQuery('2026-11-22')
    const {counts, changes} = overviewShape.parse(await client.fetch(query, params, {perspective: 'drafts'}))
    expect(counts).toMatchObject({
      'questions/all': 1,
      'review/draft': 1,
      'review/es-to-check': 1,
      'review/es-all': 1,
      'review/es-missing': 0,
    })
    expect(changes.map(({language}) => language)).toEqual(['es', 'en'])
  })

  test('tells the ten latest changes, latest first, a draft in place of what it would replace', async () => {
    const {client} = await newDataset(lake, 'private')
    const ids = Array.from({length: 12}, (_, at) => `term-${at}`)
    for (const id of ids) await client.create(term(id))
    await client.create({...term('drafts.term-3'), term: 'New words'})
    await client.create({_id: 'not-content', _type: 'sanity.imageAsset'})
    const {query, params} = overviewQuery('2026-11-22')
    const {changes} = overviewShape.parse(await client.fetch(query, params, {perspective: 'drafts'}))
    expect(changes.map(({_id}) => _id)).toEqual([
      'term-3',
      ...ids
        .toReversed()
        .filter((id) => id !== 'term-3')
        .slice(0, 9),
    ])
    expect(changes[0]).toMatchObject({storedId: 'drafts.term-3', name: 'New words', _type: 'localTerm'})
    expect(changes[1]).toMatchObject({storedId: 'term-11', name: 'Term term-11'})
  })
})

describe('the last author', () => {
  test('is who made the last change, whoever made the one before', async () => {
    const {client} = await newDataset(lake, 'private')
    const editor = await clientWithRole(client, 'editor')
    const [creator, changer] = await Promise.all(
      [client, editor].map((who) => who.users.getById('me').then(({id}) => id)),
    )
    const created = await client.create(term('a'))
    const changed = await editor.patch('a').set({term: 'Other words'}).commit()
    expect(await lastAuthor(client, {id: 'a', revision: created._rev})).toBe(creator)
    expect(await lastAuthor(client, {id: 'a', revision: changed._rev})).toBe(changer)
    expect(changer).not.toBe(creator)
  })

  test('is unknown where the history has no such change', async () => {
    const {client} = await newDataset(lake, 'private')
    const {_rev} = await client.create(term('a'))
    expect(await lastAuthor(client, {id: 'b', revision: _rev})).toBeUndefined()
    const revision = randomUUID()
    await expect(lastAuthor(client, {id: 'a', revision})).rejects.toThrow(revision)
  })
})
