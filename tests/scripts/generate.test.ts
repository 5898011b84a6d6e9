import {execFile} from 'node:child_process'
import {cp, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, test} from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/** What generating reads and writes. */
const parts = [
  'schemas',
  'studio',
  'lake',
  'queries',
  'content/schema',
  'docs/api',
  'scripts',
  'sanity.cli.ts',
  'sanity.config.ts',
  'package.json',
  'tsconfig.build.json',
  'tsconfig.json',
]

let project: string

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'generate-'))
  for (const part of parts) await cp(join(root, part), join(project, part), {recursive: true})
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'))
})

afterAll(() => rm(project, {recursive: true}))

test('a changed schema and a changed docstring make generated files stale: they are named, and nothing is written', async () => {
  const schema = join(project, 'schemas/faq/faq.schema.ts')
  const types = join(project, 'schemas/types.gen.ts')
  await writeFile(schema, (await readFile(schema, 'utf8')).replace('max(120)', 'max(130)'))
  const lake = join(project, 'lake/createLake.ts')
  await writeFile(lake, (await readFile(lake, 'utf8')).replace('An embedded', 'A small'))
  const before = await readFile(types, 'utf8')

  const check = run(process.execPath, ['scripts/generate.ts', '--check'], {
    cwd: project,
    env: {...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`},
  })

  await expect(check).rejects.toMatchObject({
    code: 1,
    stderr: 'Not up to date: content/schema/faq.schema.json, docs/api/lake.md. Run: npm run generate\n',
  })
  expect(await readFile(types, 'utf8')).toBe(before)
}, 120_000)
