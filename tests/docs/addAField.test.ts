import {execFile} from 'node:child_process'
import {cp, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, test} from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const page = await readFile(join(root, 'docs/how-to/add-a-field.md'), 'utf8')

/** What the page touches, what that stands on, and the tests that it promises. */
const needed = [
  'content',
  'docs/api',
  'lake',
  'package.json',
  'queries',
  'sanity.cli.ts',
  'sanity.config.ts',
  'schemas',
  'scripts',
  'studio',
  'sync',
  'tests/lake/lakeUnderTest.ts',
  'tests/queries',
  'tsconfig.build.json',
  'tsconfig.json',
]

let copy: string

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'add-a-field-'))
  for (const path of needed) await cp(join(root, path), join(copy, path), {recursive: true})
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rm(copy, {recursive: true}))

interface Edit {
  readonly file: string
  readonly before: string
  readonly after: string
}

/** The diffs of the page. Each is for the file that was named last before it. */
function edits(): Edit[] {
  const found: Edit[] = []
  let file = ''
  for (const [, named, diff = ''] of page.matchAll(
    /^\d\. [^\n]*: `([^`]+)`$|^ {3}```diff\n(.*?)^ {3}```$/gms,
  )) {
    if (named !== undefined) {
      file = named
      continue
    }
    const lines = diff.split('\n').map((line) => line.slice(3))
    const text = (kept: string[]) => kept.map((line) => `${line.slice(1)}\n`).join('')
    const shown = lines.filter((line) => line !== '')
    found.push({file, before: text(shown.filter((line) => !line.startsWith('+'))), after: text(shown)})
  }
  return found
}

async function apply({file, before, after}: Edit): Promise<void> {
  const path = join(copy, file)
  const parts = (await readFile(path, 'utf8')).split(before)
  expect(parts, `${file} holds this once:\n${before}`).toHaveLength(2)
  await writeFile(path, parts.join(after))
}

/** Prints the seeded clinic as the query library gives it. */
const showClinic = `
import {createClinicContent} from './queries/index.ts'
import {startInProcess} from './tests/lake/lakeUnderTest.ts'
import {seededDataset} from './tests/queries/seededDataset.ts'

const lake = await startInProcess()
const client = await seededDataset(lake)
const {openingHours} = await createClinicContent({client, clinic: 'example-back-clinic-uk', perspective: 'published'}).clinic()
console.log(openingHours)
await lake.close()
`

test('the steps of the page put a new field into a result', {timeout: 240_000}, async () => {
  const steps = edits()
  expect(steps.map(({file}) => file)).toEqual([
    'schemas/clinic/clinic.schema.ts',
    'schemas/clinic/clinic.query.ts',
    'schemas/clinic/clinic.query.ts',
    'content/clinic/example-back-clinic-uk.yaml',
  ])
  for (const step of steps) await apply(step)

  expect(page).toContain('npm run generate')
  await run(process.execPath, ['scripts/generate.ts'], {cwd: copy})

  const reference = await readFile(join(copy, 'docs/api/clinic-content.md'), 'utf8')
  expect(reference).toContain('openingHours: string | null')

  await writeFile(join(copy, 'showClinic.ts'), showClinic)
  const {stdout} = await run(process.execPath, ['showClinic.ts'], {cwd: copy})
  expect(stdout).toBe('Monday to Friday, 8:00 to 18:00\n')

  // The parser and TypeGen agree on the new field, and the script above, which reads it, is typed.
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], {cwd: copy})
})
