import {describe, expect, test} from 'vitest'
import {checkCareRoutes} from '../../../studio/validation/checkCareRoutes.ts'

const routes = (...urgencies: string[]) => urgencies.map((urgency) => ({urgency}))

describe('the care routes of a clinic', () => {
  test('are one for each level of urgency, in any order', () => {
    expect(checkCareRoutes(routes('emergency', 'urgent', 'non-urgent'))).toBe(true)
    expect(checkCareRoutes(routes('non-urgent', 'emergency', 'urgent'))).toBe(true)
  })

  test('lack none and repeat none', () => {
    expect(checkCareRoutes(routes('urgent', 'urgent', 'non-urgent'))).toBe(
      'There must be one care route for each level of urgency. Check: Emergency, Urgent.',
    )
    expect(checkCareRoutes([])).toBe(
      'There must be one care route for each level of urgency. Check: Emergency, Urgent, Non-urgent.',
    )
  })

  test('are not judged before there are any', () => {
    expect(checkCareRoutes(undefined)).toBe(true)
  })
})
