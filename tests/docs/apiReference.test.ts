import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import * as z from 'zod'

const root = join(import.meta.dirname, '../..')
const manifest = z.object({
  exports: z.record(z.string(), z.union([z.string(), z.object({default: z.string()})])),
})
const {exports} = manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
const doors = Object.entries(exports).flatMap(([door, target]) =>
  typeof target === 'string' ? [] : [{door: door.replace('.', 'clinic-content'), file: target.default}],
)

const readPage = (door: string): Promise<string> =>
  readFile(join(root, 'docs/api', `${door.replace('clinic-content/', '')}.md`), 'utf8')

test.each(doors)('there is a page for $door', async ({door}) => {
  expect(await readPage(door)).toMatch(new RegExp(`^# ${door}\n`))
})

test('everything that can be imported from a door has a heading on a page', async () => {
  const pages = (await Promise.all(doors.map(({door}) => readPage(door)))).join('\n')
  const headings = new Set([...pages.matchAll(/^### (.*)$/gm)].map(([, name]) => name))
  // What is built has no source; its page is the declaration itself.
  const sources = doors.filter(({door}) => door !== 'clinic-content/content')
  const modules = await Promise.all(
    sources.map(({file}) => import(file.replace('./dist', root).replace('.js', '.ts'))),
  )
  const names = modules.flatMap((module) => Object.keys(module))
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name) => !headings.has(name))).toEqual([])
})

test('a page says what a function takes, gives and throws', async () => {
  const page = await readPage('clinic-content')
  const [, entry] = /^### cacheTagHeader\n(.*?)^### /ms.exec(page) ?? []
  expect(entry).toContain('The value of a `Cache-Tag` header')
  expect(entry).toContain('function cacheTagHeader(tags: readonly string[]): string')
  expect(entry).toContain('Throws TypeError')
})

test('a page spells out what is inferred, with names for its parts', async () => {
  const page = await readPage('clinic-content')
  const [, entry] = /^### Claim\n(.*?)^### /ms.exec(page) ?? []
  expect(entry).toContain('population: string | null\n')
  expect(entry).toContain('sources: Source[]\n')
  expect(entry).toContain('[Source](#source)')
})
