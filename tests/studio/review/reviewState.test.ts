import {describe, expect, test} from 'vitest'
import {isOverdue, needsReview, reviewState} from '../../../studio/review/reviewState.ts'
import {approved, edited, onWebsites, symptom, written} from './reviewedPages.ts'

const newSummary = {summary: 'A leg that tingles or feels numb.'}

describe('the state of a page', () => {
  test('is the status of what is being edited, or else of what is published', () => {
    expect(reviewState(written('needs-changes'))).toBe('needs-changes')
    expect(reviewState(onWebsites(approved))).toBe('approved')
    const underWay = edited(approved, {review: {status: 'awaiting-clinical-review'}})
    expect(reviewState(underWay)).toBe('awaiting-clinical-review')
  })

  test('is “changed” where a draft says approved and is not the text that was approved', () => {
    expect(reviewState(edited(approved, newSummary))).toBe('changed')
    expect(reviewState(edited(approved, {aliases: []}))).toBe('changed')
    expect(reviewState(written('approved'))).toBe('changed')
    expect(reviewState(edited({status: 'draft'}, {review: approved}))).toBe('changed')
  })

  test('stays “approved” while a draft says the same, whatever the order of its fields', () => {
    expect(reviewState(edited(approved, {}))).toBe('approved')
    const {draft, published} = edited(approved, {seo: {title: 'Numb', description: 'Leg'}})
    const same = published && {...published, seo: {description: 'Leg', title: 'Numb'}}
    expect(reviewState({draft, published: same})).toBe('approved')
  })

  test('of what says nothing readable is “draft”', () => {
    for (const review of [undefined, null, 'approved', {status: 'fine'}, {status: 7}]) {
      expect(reviewState({draft: null, published: symptom({review})})).toBe('draft')
    }
  })
})

test('an approved page is overdue the day after its next review, or when it has none', () => {
  expect(isOverdue(onWebsites(approved), '2027-11-22')).toBe(false)
  expect(isOverdue(onWebsites(approved), '2027-11-23')).toBe(true)
  expect(isOverdue(onWebsites({status: 'approved'}), '2026-01-01')).toBe(true)
  expect(isOverdue(onWebsites({...approved, status: 'needs-changes'}), '2027-11-23')).toBe(false)
})

test('a page needs a review when its text is not the approved one, or its next review is at most 60 days away', () => {
  expect(needsReview(edited(approved, newSummary), '2026-01-01')).toBe(true)
  expect(needsReview(written('awaiting-clinical-review'), '2026-01-01')).toBe(true)
  expect(needsReview(onWebsites(approved), '2027-09-22')).toBe(false)
  expect(needsReview(onWebsites(approved), '2027-09-23')).toBe(true)
  expect(needsReview(onWebsites({status: 'approved'}), '2026-01-01')).toBe(true)
})

test('a page stays overdue on websites while its next review is under way', () => {
  const underWay = edited(approved, {review: {status: 'awaiting-clinical-review'}})
  expect(isOverdue(underWay, '2027-11-23')).toBe(true)
})
