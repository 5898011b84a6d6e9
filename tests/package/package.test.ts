import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {describe, expect, inject, test} from 'vitest'

const run = promisify(execFile)
const consumer = inject('consumer')

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

describe('importing clinic-content/groq', () => {
  test('loads no zod', async () => {
    expect(await runInConsumer('modulesOf.ts', 'clinic-content/groq')).not.toContain('/node_modules/zod/')
  })

  test('is told apart from clinic-content, which loads it', async () => {
    expect(await runInConsumer('modulesOf.ts', 'clinic-content')).toContain('/node_modules/zod/')
  })
})

describe('the packed files', () => {
  const files = inject('packedFiles')

  test('hold the four doors, the content and the licence', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/queries/index.js',
        'dist/queries/groq.d.ts',
        'dist/schemas/index.js',
        'dist/lake/index.js',
        'dist/content/index.js',
        'content/condition/back-spasm.yaml',
        'LICENSE',
        'README.md',
      ]),
    )
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
