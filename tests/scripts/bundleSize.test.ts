import {expect, test} from 'vitest'
import {bundleSize, overBudget} from '../../scripts/bundleSize.ts'

test('a bundle has what its code imports, but for what is not counted', async () => {
  const code = `export {object} from 'zod/mini'`
  const whole = await bundleSize(code, [])
  const without = await bundleSize(code, ['zod/mini'])
  expect(whole.gzip).toBeGreaterThan(1000)
  expect(whole.minified).toBeGreaterThan(whole.gzip)
  expect(without.minified).toBeLessThan(100)
})

test('what has more bytes than its budget is named', () => {
  const sizes = [
    {use: 'one question', minified: 9, gzip: 8001, budget: 8000},
    {use: 'another question', minified: 9, gzip: 8000, budget: 8000},
    {use: 'to compare', minified: 9, gzip: 90_000, budget: null},
  ]
  expect(overBudget(sizes)).toEqual([expect.stringContaining('one question: 8001 bytes')])
})
