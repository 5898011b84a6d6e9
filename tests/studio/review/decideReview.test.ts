import {describe, expect, test} from 'vitest'
import {decideReview, type ReviewDecision} from '../../../studio/review/decideReview.ts'
import {refusals} from '../../../studio/review/refusals.ts'
import {
  approval,
  approved,
  edited,
  editor,
  occasion,
  onWebsites,
  reviewer,
  symptom,
  written,
} from './reviewedPages.ts'

const newSummary = {summary: 'A leg that tingles or feels numb.'}

/** What the log gets for an event. */
const logged = (event: string, by: {id: string; name: string}, details: object = {}) => ({
  _type: 'reviewEvent',
  _key: 'k-new',
  event,
  at: '2026-11-22T14:03:09.000Z',
  userId: by.id,
  userName: by.name,
  ...details,
})

describe('submitting a page', () => {
  const submit = {kind: 'submit'} as const

  test('lets what was written await review, and publishes nothing', () => {
    expect(decideReview(written('draft'), submit, editor, occasion)).toEqual({
      kind: 'transition',
      review: {status: 'awaiting-clinical-review'},
      log: [logged('submitted', editor)],
      publishes: false,
    })
  })

  test('is how changes that a reviewer asked for, or that approved text has had, come before a reviewer', () => {
    const awaiting = {kind: 'transition', review: {status: 'awaiting-clinical-review'}}
    expect(decideReview(written('needs-changes'), submit, editor, occasion)).toMatchObject(awaiting)
    expect(decideReview(edited(approved, newSummary), submit, editor, occasion)).toMatchObject(awaiting)
  })

  test('is refused while it awaits review, and while its text is the approved one', () => {
    const awaiting = written('awaiting-clinical-review')
    expect(decideReview(awaiting, submit, editor, occasion)).toBe(refusals.alreadyAwaiting)
    expect(decideReview(onWebsites(approved), submit, editor, occasion)).toBe(refusals.alreadyApproved)
    expect(decideReview(edited(approved, {}), submit, editor, occasion)).toBe(refusals.alreadyApproved)
  })

  test('of a page without a review begins one', () => {
    const page = {draft: symptom({}, 'drafts.symptom-numb-leg'), published: null}
    expect(decideReview(page, submit, editor, occasion)).toMatchObject({kind: 'transition'})
  })
})

describe('approving a page', () => {
  const page = written('awaiting-clinical-review')

  test('sets everything that readers learn of the review at once, and publishes it', () => {
    expect(decideReview(page, approval, reviewer, occasion)).toEqual({
      kind: 'transition',
      review: {
        status: 'approved',
        reviewer: {_type: 'reference', _ref: 'person-rita'},
        lastReviewed: '2026-11-22',
        nextReview: '2027-11-22',
        changeNote: 'Says what helps first.',
      },
      log: [logged('approved', reviewer, {note: 'Says what helps first.'})],
      publishes: true,
    })
  })

  test('can be done again when its next review has come', () => {
    expect(decideReview(onWebsites(approved), approval, reviewer, occasion)).toMatchObject({
      kind: 'transition',
    })
  })

  test('is for people whose role allows it', () => {
    expect(decideReview(page, approval, editor, occasion)).toBe(refusals.notAReviewer)
  })

  const today = '2026-11-22'
  test.each<[string, Partial<typeof approval> | Record<string, unknown>, string]>([
    ['nobody is named', {reviewer: null}, refusals.noReviewer.message],
    [
      'who is named is no clinical reviewer',
      {reviewer: {_id: 'person-ada', role: 'author'}},
      refusals.reviewerRole.message,
    ],
    ['the day is no day', {date: '2026-02-30'}, refusals.notADay('2026-02-30').message],
    ['the next day is missing', {nextDate: ''}, refusals.notADay('').message],
    ['the review is to come', {date: '2026-11-23'}, refusals.reviewToCome('2026-11-23', today).message],
    [
      'the next review is before the last',
      {nextDate: '2026-11-21'},
      'The next review (2026-11-21) must come after the last one (2026-11-22).',
    ],
    [
      'the next review is on the same day',
      {nextDate: today},
      'The next review (2026-11-22) must come after the last one (2026-11-22).',
    ],
    [
      'the next review is more than 36 months on',
      {nextDate: '2029-11-23'},
      'The next review must be by 2029-11-22, 36 months after the last one.',
    ],
    ['no sentence says what changed', {changeNote: '  '}, refusals.noNote.message],
  ])('is refused when %s', (_case, change, message) => {
    const decision: ReviewDecision = {...approval, ...change}
    expect(decideReview(page, decision, reviewer, occasion)).toEqual({kind: 'refusal', message})
  })

  test('is allowed up to 36 months on, on the day', () => {
    const latest = {...approval, nextDate: '2029-11-22'}
    expect(decideReview(page, latest, reviewer, occasion)).toMatchObject({kind: 'transition'})
  })

  test('is refused when the review is older than the one it would replace', () => {
    const older = {...approval, date: '2025-11-21', nextDate: '2026-12-01'}
    expect(decideReview(onWebsites(approved), older, reviewer, occasion)).toEqual(
      refusals.reviewGoesBack('2025-11-21', '2025-11-22'),
    )
  })
})

describe('approving a translation', () => {
  const translation = {draft: symptom({language: 'es'}, 'drafts.symptom-numb-leg--es'), published: null}

  test('records the moment at which it was compared with the English page', () => {
    expect(decideReview(translation, {...approval, isCompared: true}, reviewer, occasion)).toMatchObject({
      review: {
        status: 'approved',
        lastReviewed: '2026-11-22',
        translationChecked: '2026-11-22T14:03:09.000Z',
      },
      publishes: true,
    })
  })

  test('is refused to whoever has not compared it', () => {
    expect(decideReview(translation, approval, reviewer, occasion)).toBe(refusals.translationNotCompared)
  })

  test('asks that again when the approval is renewed', () => {
    const page = {
      draft: null,
      published: symptom({
        language: 'es',
        review: {...approved, translationChecked: '2025-11-22T09:00:00.000Z'},
      }),
    }
    expect(decideReview(page, approval, reviewer, occasion)).toBe(refusals.translationNotCompared)
    expect(decideReview(page, {...approval, isCompared: true}, reviewer, occasion)).toMatchObject({
      review: {translationChecked: '2026-11-22T14:03:09.000Z'},
    })
  })

  test('is another matter than approving a page in the base language, of which there is nothing to compare', () => {
    const page = {draft: symptom({language: 'en'}, 'drafts.symptom-numb-leg'), published: null}
    const outcome = decideReview(page, {...approval, isCompared: true}, reviewer, occasion)
    expect(outcome).toMatchObject({review: {status: 'approved'}})
    expect(outcome).not.toHaveProperty('review.translationChecked')
  })
})

describe('asking for changes', () => {
  const asked = {kind: 'needs-changes', note: ' Say who must not use it. '} as const

  test('sends a page back with what to change, and leaves websites as they are', () => {
    expect(decideReview(written('awaiting-clinical-review'), asked, reviewer, occasion)).toEqual({
      kind: 'transition',
      review: {status: 'needs-changes'},
      log: [logged('needs-changes', reviewer, {note: 'Say who must not use it.'})],
      publishes: false,
    })
  })

  test('is for people whose role allows it, and needs a note', () => {
    const page = written('awaiting-clinical-review')
    expect(decideReview(page, asked, editor, occasion)).toBe(refusals.notAReviewer)
    expect(decideReview(page, {...asked, note: ' '}, reviewer, occasion)).toBe(refusals.noNote)
  })
})

describe('publishing what nobody approved', () => {
  const clinical = {kind: 'publish', isSmallEdit: false, note: 'Adds tingling.'} as const
  const small = {...clinical, isSmallEdit: true, note: 'A typo.'}

  test('is recorded, with who, when and what, and returns an approved page to awaiting review', () => {
    expect(decideReview(edited(approved, newSummary), clinical, editor, occasion)).toEqual({
      kind: 'transition',
      review: {
        status: 'awaiting-clinical-review',
        reviewer: approved.reviewer,
        lastReviewed: '2025-11-22',
        nextReview: '2027-11-22',
        changeNote: 'Adds tingling.',
      },
      log: [logged('published-unapproved', editor, {note: 'Adds tingling.', fields: ['summary']})],
      publishes: true,
    })
  })

  test('as a small edit leaves the approval as it was, with a note', () => {
    expect(decideReview(edited(approved, newSummary), small, editor, occasion)).toEqual({
      kind: 'transition',
      review: {
        status: 'approved',
        reviewer: approved.reviewer,
        lastReviewed: '2025-11-22',
        nextReview: '2027-11-22',
        changeNote: 'First version.',
      },
      log: [logged('small-edit', editor, {note: 'A typo.', fields: ['summary']})],
      publishes: true,
    })
  })

  test.each([
    ['draft', 'awaiting-clinical-review'],
    ['awaiting-clinical-review', 'awaiting-clinical-review'],
    ['needs-changes', 'needs-changes'],
    // Copied, or written by a program: no reviewer has seen it.
    ['approved', 'awaiting-clinical-review'],
  ])('for the first time from “%s” leaves it at “%s”', (status, then) => {
    expect(decideReview(written(status), clinical, editor, occasion)).toMatchObject({review: {status: then}})
  })

  test('never makes a page approved that was not', () => {
    const draft = {...newSummary, review: approved}
    const page = edited({status: 'awaiting-clinical-review'}, draft)
    for (const decision of [clinical, small]) {
      expect(decideReview(page, decision, editor, occasion)).toMatchObject({
        review: {status: 'awaiting-clinical-review'},
      })
    }
  })

  test('cannot be called small when it is new, or when its review is under way', () => {
    const underWay = edited(approved, {...newSummary, review: {status: 'awaiting-clinical-review'}})
    const sentBack = edited(approved, {...newSummary, review: {status: 'needs-changes'}})
    for (const page of [written('draft'), underWay, sentBack]) {
      expect(decideReview(page, small, editor, occasion)).toBe(refusals.notSmall)
    }
  })

  test('ends an approval even when the text is the same, if a reviewer asked for changes', () => {
    const page = edited(approved, {review: {...approved, status: 'needs-changes'}})
    expect(decideReview(page, clinical, editor, occasion)).toMatchObject({
      review: {status: 'needs-changes'},
      log: [{event: 'published-unapproved', fields: []}],
    })
  })

  test('keeps what was logged and approved when an older revision is brought back', () => {
    const older = {...newSummary, review: {...approved, lastReviewed: '2023-01-01', log: []}}
    expect(decideReview(edited(approved, older), small, editor, occasion)).toMatchObject({
      review: {status: 'approved', lastReviewed: '2025-11-22'},
      log: [{_key: 'k-approved'}, {_key: 'k-new'}],
    })
  })

  test('keeps when a translation was last compared', () => {
    const review = {...approved, translationChecked: '2025-11-22T09:00:00.000Z'}
    const older = {...newSummary, language: 'es', review: {...approved, log: []}}
    expect(decideReview(edited(review, older), clinical, editor, occasion)).toMatchObject({
      review: {status: 'awaiting-clinical-review', translationChecked: '2025-11-22T09:00:00.000Z'},
    })
  })

  test('needs a note, and something to publish', () => {
    const page = edited(approved, newSummary)
    expect(decideReview(page, {...small, note: ''}, editor, occasion)).toBe(refusals.noNote)
    expect(decideReview(edited(approved, {}), clinical, editor, occasion)).toBe(refusals.nothingToPublish)
    expect(decideReview(onWebsites(approved), clinical, editor, occasion)).toBe(refusals.nothingToPublish)
  })
})

test('nothing is decided about a page that is not there', () => {
  const page = {draft: null, published: null}
  expect(decideReview(page, {kind: 'submit'}, editor, occasion)).toBe(refusals.noDocument)
})
