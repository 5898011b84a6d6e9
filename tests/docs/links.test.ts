import {glob, readFile} from 'node:fs/promises'
import {dirname, join, relative} from 'node:path'
import {expect, test} from 'vitest'

const root = join(import.meta.dirname, '../..')
const pages = new Map<string, string>()
for await (const name of glob(['*.md', 'docs/**/*.md'], {cwd: root})) {
  pages.set(name, await readFile(join(root, name), 'utf8'))
}

/** The parts of headings' addresses after the `#`, as GitHub makes them: the second of a name has a number. */
function anchorsOf(page: string): string[] {
  const names = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length
    return before === 0 ? name : `${name}-${before}`
  })
}

/** The links inside the project that lead nowhere. */
async function brokenLinks(all: ReadonlyMap<string, string>): Promise<string[]> {
  const files = new Set<string>()
  for await (const name of glob('{*,docs/**}', {cwd: root})) files.add(name)
  return [...all].flatMap(([name, page]) =>
    [...page.matchAll(/\[[^\]]*\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)].flatMap(
      ([link, path = '', anchor = '']) => {
        const target = path === '' ? name : relative(root, join(root, dirname(name), path))
        const anchors = anchorsOf(all.get(target) ?? '')
        const leads = (all.has(target) || files.has(target)) && (anchor === '' || anchors.includes(anchor))
        return leads ? [] : [`${name}: ${link}`]
      },
    ),
  )
}

test('every link between pages leads somewhere', async () => {
  expect(pages.size).toBeGreaterThan(15)
  expect(await brokenLinks(pages)).toEqual([])
})

test('a link that leads nowhere is found', async () => {
  const page =
    '# A page\n# A page\n[here](#a-page) [there](#a-page-1) [nowhere](#b-page) [away](docs/none.md) [docs](docs/decisions)'
  expect(await brokenLinks(new Map([['a.md', page]]))).toEqual([
    'a.md: [nowhere](#b-page)',
    'a.md: [away](docs/none.md)',
  ])
})
