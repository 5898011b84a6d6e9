import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {commitReview} from '../../../studio/review/commitReview.ts'
import type {ReviewDecision} from '../../../studio/review/decideReview.ts'
import type {DocumentPair} from '../../../studio/review/reviewedDocument.ts'
import type {Decider} from '../../../studio/review/reviewerRoles.ts'
import {clientWithRole, type LakeUnderTest, newDataset, startOverHttp} from '../../lake/lakeUnderTest.ts'
import {approval, editor, occasion, reviewer} from './reviewedPages.ts'

const id = 'symptom-numb-leg'
const draftId = `drafts.${id}`

let lake: LakeUnderTest
let client: SanityClient
beforeAll(async () => {
  lake = await startOverHttp()
})
afterAll(() => lake.close())
beforeEach(async () => {
  client = (await newDataset(lake)).client
  await client.create({_id: 'person-rita', _type: 'person', name: 'Rita', role: 'clinical-reviewer'})
})

const page = {
  _type: 'symptom',
  name: 'Numb leg',
  review: {_type: 'review', status: 'awaiting-clinical-review'},
}

const read = async (): Promise<DocumentPair> => {
  const [draft = null, published = null] = await client.getDocuments([draftId, id])
  return {draft, published}
}

let keysMade = 0
const commit = (seen: DocumentPair, decision: ReviewDecision, by: Decider, through: SanityClient = client) =>
  commitReview({
    client: through,
    id,
    seen,
    decision,
    by,
    occasion: {...occasion, key: `k-${(keysMade += 1)}`},
  })

const other: Decider = {...reviewer, id: 'u-other', name: 'Otto Other'}

describe('two reviewers who approve the same page at once', () => {
  test.each([
    ['a draft nobody published', {drafts: page}],
    ['a changed draft of a published page', {drafts: {...page, name: 'Numb legs'}, published: page}],
    ['a published page without a draft', {published: page}],
  ] as const)('get one approval and one refusal that says who was faster: %s', async (_case, stored) => {
    if ('published' in stored) await client.create({...stored.published, _id: id})
    if ('drafts' in stored) await client.create({...stored.drafts, _id: draftId})
    const seen = await read()
    const outcomes = await Promise.all([
      commit(seen, {...approval, changeNote: 'Mine.'}, reviewer),
      commit(seen, {...approval, changeNote: 'His.'}, other),
    ])

    expect(outcomes.map(({kind}) => kind).toSorted()).toEqual(['refusal', 'transition'])
    const {draft, published} = await read()
    const [winner] = outcomes[0]?.kind === 'transition' ? [reviewer] : [other]
    expect(draft).toBeNull()
    expect(published).toMatchObject({
      name: 'drafts' in stored ? stored.drafts.name : 'Numb leg',
      review: {
        _type: 'review',
        status: 'approved',
        reviewer: {_ref: 'person-rita'},
        lastReviewed: '2026-11-22',
        nextReview: '2027-11-22',
        changeNote: winner === reviewer ? 'Mine.' : 'His.',
        log: [{event: 'approved', userName: winner?.name, at: occasion.at}],
      },
    })
    expect(outcomes.find(({kind}) => kind === 'refusal')).toMatchObject({
      message: expect.stringMatching(
        new RegExp(`^${winner?.name} approved this page on 2026-11-22 at 14:03 UTC, after you opened it\\.`),
      ),
    })
  })
})

test('what was written after the reviewer looked is not approved', async () => {
  await client.create({...page, _id: draftId})
  const seen = await read()
  await client.patch(draftId).set({name: 'Dead leg'}).commit()
  expect(await commit(seen, approval, reviewer)).toMatchObject({
    kind: 'refusal',
    message: expect.stringContaining('Somebody changed this page on'),
  })
  const {draft, published} = await read()
  expect(draft).toMatchObject({name: 'Dead leg', review: {status: 'awaiting-clinical-review'}})
  expect(published).toBeNull()
})

test('a page is submitted with what its author typed a moment ago', async () => {
  await client.create({...page, _id: draftId, review: {_type: 'review', status: 'needs-changes'}})
  const seen = await read()
  await client.patch(draftId).set({name: 'Dead leg'}).commit()
  expect(await commit(seen, {kind: 'submit'}, editor)).toMatchObject({kind: 'transition'})
  expect((await read()).draft).toMatchObject({
    name: 'Dead leg',
    review: {status: 'awaiting-clinical-review', log: [{event: 'submitted'}]},
  })
})

test('a page that a reviewer approves in the same moment is not submitted', async () => {
  await client.create({...page, _id: draftId, review: {_type: 'review', status: 'needs-changes'}})
  const seen = await read()
  await commit(seen, approval, reviewer)
  expect(await commit(seen, {kind: 'submit'}, editor)).toMatchObject({
    message: expect.stringMatching(/^Rita Reviewer approved this page/),
  })
  expect(await read()).toMatchObject({draft: null, published: {review: {status: 'approved'}}})
})

test('a draft begun after the reviewer looked is neither approved nor published', async () => {
  await client.create({...page, _id: id})
  const seen = await read()
  await client.create({...page, _id: draftId, name: 'Dead leg'})
  expect(await commit(seen, approval, reviewer)).toMatchObject({kind: 'transition'})
  const {draft, published} = await read()
  expect(published).toMatchObject({name: 'Numb leg', review: {status: 'approved'}})
  expect(draft).toMatchObject({name: 'Dead leg', review: {status: 'awaiting-clinical-review'}})
})

test('a page that is gone is said to be gone', async () => {
  await client.create({...page, _id: draftId})
  const seen = await read()
  await client.delete(draftId)
  expect(await commit(seen, approval, reviewer)).toMatchObject({
    message: expect.stringContaining('not there any more'),
  })
})

test('submitting and asking for changes write a draft, and websites see nothing of it', async () => {
  await client.create({...page, _id: id, review: {_type: 'review', status: 'needs-changes'}})
  await commit(await read(), {kind: 'submit'}, editor)
  await commit(await read(), {kind: 'needs-changes', note: 'Say more.'}, reviewer)
  const {draft, published} = await read()
  expect(draft).toMatchObject({
    name: 'Numb leg',
    review: {
      status: 'needs-changes',
      log: [{event: 'submitted'}, {event: 'needs-changes', note: 'Say more.'}],
    },
  })
  expect(published).toMatchObject({review: {_type: 'review', status: 'needs-changes'}})
  expect(published).not.toHaveProperty('review.log')
})

test('two people who ask for changes at once are both in the log', async () => {
  await client.create({...page, _id: id})
  const seen = await read()
  await Promise.all([
    commit(seen, {kind: 'needs-changes', note: 'Say more.'}, reviewer),
    commit(seen, {kind: 'needs-changes', note: 'Say less.'}, other),
  ])
  const {draft} = await read()
  expect(draft?.['review']).toMatchObject({
    log: expect.arrayContaining([
      expect.objectContaining({note: 'Say more.'}),
      expect.objectContaining({note: 'Say less.'}),
    ]),
  })
})

test('a page without a review gets one', async () => {
  await client.create({_id: draftId, _type: 'symptom', name: 'Numb leg'})
  await commit(await read(), {kind: 'submit'}, editor)
  expect((await read()).draft).toMatchObject({
    review: {_type: 'review', status: 'awaiting-clinical-review', log: [{event: 'submitted'}]},
  })
})

test('the way of a page: submitted, approved, changed, published unapproved, approved, mended', async () => {
  await client.create({...page, _id: draftId, review: {_type: 'review', status: 'draft'}})
  const edit = (name: string) =>
    client.action({
      actionType: 'sanity.action.document.edit',
      draftId,
      publishedId: id,
      patch: {set: {name}},
    })
  await commit(await read(), {kind: 'submit'}, editor)
  await commit(await read(), approval, reviewer)
  await edit('Numb foot')
  await commit(await read(), {kind: 'publish', isSmallEdit: false, note: 'The foot.'}, editor)
  expect((await read()).published).toMatchObject({review: {status: 'awaiting-clinical-review'}})
  await commit(await read(), approval, reviewer)
  await edit('Numb foot.')
  await commit(await read(), {kind: 'publish', isSmallEdit: true, note: 'A full stop.'}, editor)
  expect((await read()).published).toMatchObject({
    name: 'Numb foot.',
    review: {
      status: 'approved',
      log: [
        {event: 'submitted', userName: 'Edda Editor'},
        {event: 'approved', userName: 'Rita Reviewer'},
        {event: 'published-unapproved', fields: ['name'], note: 'The foot.'},
        {event: 'approved'},
        {event: 'small-edit', fields: ['name'], note: 'A full stop.'},
      ],
    },
  })
})

test('whoever may not write is told so by the dataset, and nothing is written', async () => {
  await client.create({...page, _id: draftId})
  const viewer = await clientWithRole(client, 'viewer')
  await expect(commit(await read(), approval, reviewer, viewer)).rejects.toMatchObject({statusCode: 403})
  expect((await read()).published).toBeNull()
})
