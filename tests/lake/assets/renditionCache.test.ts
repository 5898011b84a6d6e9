import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {RenditionCache} from '../../../lake/assets/renditionCache.ts'
import {temporaryDirectory} from '../lakeUnderTest.ts'

let directory: Awaited<ReturnType<typeof temporaryDirectory>>
beforeEach(async () => {
  directory = await temporaryDirectory()
})
afterEach(() => directory.remove())

const original = 'a'.repeat(40)
const open = () => new RenditionCache({directory: join(directory.path, 'renditions'), maxBytes: 100})

/** Renders forty bytes, and notes that it did. */
function renderer(rendered: string[]) {
  return (cache: RenditionCache, name: string) =>
    cache.get(original, name, async () => {
      rendered.push(name)
      return new Uint8Array(40)
    })
}

test('an image is rendered once, also when it is asked for twice at the same time, and after a restart', async () => {
  const rendered: string[] = []
  const ask = renderer(rendered)
  const cache = open()
  await Promise.all([ask(cache, 'w=1'), ask(cache, 'w=1')])
  await ask(cache, 'w=1')
  await ask(open(), 'w=1')

  expect(rendered).toEqual(['w=1'])
})

test('past the limit, what was not asked for the longest is thrown away', async () => {
  const rendered: string[] = []
  const ask = renderer(rendered)
  const cache = open()
  for (const name of ['w=1', 'w=2', 'w=1', 'w=3']) await ask(cache, name)
  expect(await readdir(join(directory.path, 'renditions'))).toHaveLength(2)

  await ask(cache, 'w=1')
  await ask(cache, 'w=2')
  expect(rendered).toEqual(['w=1', 'w=2', 'w=3', 'w=2'])
})

test('what fails is tried again', async () => {
  const rendered: string[] = []
  const cache = open()
  await expect(cache.get(original, 'w=1', () => Promise.reject(new Error('no memory')))).rejects.toThrow(
    'no memory',
  )
  await renderer(rendered)(cache, 'w=1')

  expect(rendered).toEqual(['w=1'])
})

test('what was rendered from an image goes with it', async () => {
  const cache = open()
  await renderer([])(cache, 'w=1')
  cache.remove(original)

  expect(await readdir(join(directory.path, 'renditions'))).toEqual([])
})
