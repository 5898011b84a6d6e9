import {execFile} from 'node:child_process'
import {glob, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, test} from 'vitest'

// The package declares plain types where its source infers them from zod shapes (scripts/plainDeclarations.ts). Here the
// compiler says whether they are the same.

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'declarations-'))
})
afterAll(() => rm(directory, {recursive: true}))

/** The types that query files export, with the specifiers of their source and of what is published. */
async function exportedTypes(): Promise<{name: string; source: string; published: string}[]> {
  const types = []
  for await (const path of glob('schemas/*/*.query.ts', {cwd: root})) {
    const text = await readFile(join(root, path), 'utf8')
    for (const [, name = ''] of text.matchAll(/^export type (\w+) = .*z\.infer</gm)) {
      const published = join(root, 'dist', path.replace(/\.ts$/, '.d.ts'))
      types.push({name, source: join(root, path), published})
    }
  }
  return types
}

/** What the compiler finds wrong, type by type. */
async function differences(types: Awaited<ReturnType<typeof exportedTypes>>): Promise<string[]> {
  const lines = types.map(
    ({name, source, published}) =>
      `export const ${name}: Same<import('${source}').${name}, import('${published}').${name}> = true`,
  )
  const same = `type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false`
  const file = join(directory, 'same.ts')
  await writeFile(file, [same, ...lines].join('\n'))
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--allowImportingTsExtensions']
  const target = ['--target', 'es2024', '--module', 'nodenext', '--types', '']
  const {stdout} = await run(process.execPath, [compiler, file, '--ignoreConfig', ...options, ...target], {
    cwd: root,
  }).catch((error: {stdout: string}) => error)
  return stdout.split('\n').filter((line) => line !== '')
}

test('every type is declared as its shape infers it', async () => {
  const types = await exportedTypes()
  expect(types.length).toBeGreaterThan(40)
  expect(await differences(types)).toEqual([])
})

test('a type that is declared otherwise would be seen', async () => {
  const published = join(directory, 'seo.d.ts')
  await writeFile(
    published,
    'export type Seo = {title: string | null; description: string | null; image: null}',
  )
  const seo = {name: 'Seo', source: join(root, 'schemas/seo/seo.query.ts'), published}
  expect(await differences([seo])).toEqual([
    expect.stringContaining("'true' is not assignable to type 'false'"),
  ])
})
