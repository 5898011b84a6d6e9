import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {describe, expect, inject, test} from 'vitest'
import * as z from 'zod'

const run = promisify(execFile)
const consumer = inject('consumer')
const doorsOf = z.object({
  exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
})

/** Runs a program of the consumer project on this Node: what it printed. */
async function runInConsumer(...args: string[]): Promise<string> {
  const {stdout} = await run(process.execPath, args, {cwd: consumer})
  return stdout
}

/** Compiles the consumer project: the errors, or nothing. */
async function compile(tsconfig: string): Promise<string> {
  return runInConsumer('node_modules/typescript/bin/tsc', '-p', tsconfig).catch(({stdout}) => stdout)
}

describe('a project that installs the package', () => {
  test('compiles its page as Node resolves modules', async () => {
    expect(await compile('tsconfig.json')).toBe('')
  })

  test('compiles its page as a bundler resolves modules', async () => {
    expect(await compile('tsconfig.bundler.json')).toBe('')
  })

  test('reads the content that came with it from the lake that came with it', async () => {
    expect(JSON.parse(await runInConsumer('page.ts'))).toEqual({
      name: 'Back spasm',
      firstUrgency: 'emergency',
      firstRung: 'self-care',
      guides: ['back-spasm-treatment-options', 'do-i-need-a-scan', 'when-to-get-help-for-back-pain'],
      plainName: 'Back spasm',
      missing: null,
    })
  })
})

describe('a project without the optional packages', () => {
  test('has a lake that takes files, and says what to install for images and TLS', async () => {
    expect(JSON.parse(await runInConsumer('optionalPackages.ts'))).toEqual({
      overTls: expect.stringContaining('npm install selfsigned'),
      image: expect.stringContaining('npm install sharp'),
      mimeType: 'image/gif',
    })
  })
})

describe('importing', () => {
  test.each(['clinic-content', 'clinic-content/questions', 'clinic-content/groq', 'clinic-content/json-ld'])(
    '%s loads no zod',
    async (door) => {
      const modules = await runInConsumer('modulesOf.ts', door)
      expect(modules).toContain('/clinic-content/dist/')
      expect(modules).not.toContain('/node_modules/zod/')
    },
  )

  test('clinic-content/lake loads it, so that it would be seen', async () => {
    expect(await runInConsumer('modulesOf.ts', 'clinic-content/lake')).toContain('/node_modules/zod/')
  })
})

describe('the packed files', () => {
  const files = inject('packedFiles')

  test('hold every door, the content and the licence', async () => {
    const manifest = await readFile(join(consumer, 'node_modules/clinic-content/package.json'), 'utf8')
    const doors = Object.values(doorsOf.parse(JSON.parse(manifest)).exports).flatMap((door) =>
      typeof door === 'string' ? [door] : Object.values(door),
    )
    const paths = doors.map((path) => path.replace('./', ''))
    expect(paths).toContain('dist/queries/questions.d.ts')
    expect(files).toEqual(
      expect.arrayContaining([...paths, 'content/condition/back-spasm.yaml', 'LICENSE', 'README.md']),
    )
  })

  test('hold nothing that only helped to build them', () => {
    const helpers = files.filter((path) => /compactShape|checkedQuery\.|\.query\.js/.test(path))
    expect(helpers).toEqual([])
    expect(files).toContain('dist/queries/checkedQueries.js')
  })

  test('hold nothing else than what is built, written for readers or content', () => {
    const strangers = files.filter(
      (path) => !/^(dist|content|docs)\/|^(LICENSE|README\.md|package\.json)$/.test(path),
    )
    expect(strangers).toEqual([])
  })

  test('name no folder of the machine that packed them', async () => {
    const root = join(import.meta.dirname, '../..')
    const texts = files.map((path) => readFile(join(consumer, 'node_modules/clinic-content', path), 'utf8'))
    expect((await Promise.all(texts)).filter((text) => text.includes(root))).toEqual([])
  })
})
