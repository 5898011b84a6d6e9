import {describe, expect, test} from 'vitest'
import {planPublish} from '../../../studio/review/planPublish.ts'
import {approved, edited, written} from './reviewedPages.ts'

const newSummary = {summary: 'A leg that tingles or feels numb.'}

describe('publishing', () => {
  test('needs no record when only the author changed, or nothing did', () => {
    expect(planPublish(edited(approved, {}))).toMatchObject({needsRecord: false, losesApproval: false})
    const author = {review: {...approved, author: {_ref: 'person-ada'}}}
    expect(planPublish(edited(approved, author))).toMatchObject({needsRecord: false})
  })

  test('of changed text needs a record, and says which fields changed', () => {
    expect(planPublish(edited(approved, newSummary))).toEqual({
      changed: ['summary'],
      losesApproval: true,
      mayBeSmall: true,
      needsRecord: true,
    })
  })

  test('of a new page lists all it has, and has no approval to lose', () => {
    expect(planPublish(written('draft'))).toEqual({
      changed: ['name', 'summary'],
      losesApproval: false,
      mayBeSmall: false,
      needsRecord: true,
    })
  })
})
