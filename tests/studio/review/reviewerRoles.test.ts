import {expect, test} from 'vitest'
import {deciderOf, reviewerRoles} from '../../../studio/review/reviewerRoles.ts'

const someone = (...roles: string[]) => ({
  id: 'u1',
  name: 'Rita',
  roles: roles.map((name) => ({name, title: name})),
})

test('at sanity.io, clinical reviewers and administrators may review, and editors may not', () => {
  const mayReview = (...roles: string[]) => deciderOf(someone(...roles), reviewerRoles.hosted).mayReview
  expect(mayReview('clinical-reviewer')).toBe(true)
  expect(mayReview('viewer', 'administrator')).toBe(true)
  expect(mayReview('editor', 'developer', 'contributor')).toBe(false)
  expect(mayReview()).toBe(false)
})

test('on a lake, the local editor may review', () => {
  expect(deciderOf(someone('editor'), reviewerRoles.local)).toEqual({id: 'u1', name: 'Rita', mayReview: true})
  expect(deciderOf(someone('viewer'), reviewerRoles.local)).toMatchObject({mayReview: false})
})
