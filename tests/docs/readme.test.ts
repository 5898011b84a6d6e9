import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {compileSite} from './recipes/compileSite.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const readme = await readFile(join(root, 'README.md'), 'utf8')

/** The commands of the README that another test runs, or that run this one. */
const provenElsewhere = new Map([
  ['npm test', 'is what runs this test'],
  ['npm pack', 'tests/package/setup.ts'],
  ['npm install --prefix ../my-site ./clinic-content-0.1.0.tgz @sanity/client', 'tests/package/setup.ts'],
])

const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, text]) =>
    name === language && text !== undefined ? [text] : [],
  )
const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/ +#.*/, ''))
  .filter((line) => line !== '')

/** What somebody has who cloned this and installed. */
let clone: string

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'readme-'))
  const {stdout} = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 1e8,
  })
  for (const file of stdout.split('\0').filter((name) => name !== '')) {
    await mkdir(dirname(join(clone, file)), {recursive: true})
    await cp(join(root, file), join(clone, file))
  }
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'))
})

afterAll(async () => {
  await rm(clone, {recursive: true})
})

/** Types a command of the README into a terminal in the clone. */
async function type(command: string): Promise<string> {
  expect(commands).toContain(command)
  const {stdout} = await run('bash', ['-c', command], {cwd: clone})
  return stdout
}

/** Types a command that goes on until Ctrl-C. Resolves once it says how to stop it. */
async function typeAndLeaveRunning(command: string) {
  expect(commands).toContain(command)
  // A terminal sends Ctrl-C to the whole group of processes.
  const child = spawn('bash', ['-c', command], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const {pid} = child
  if (pid === undefined) throw new Error(`${command} did not start`)
  const closed = once(child, 'close')
  for await (const text of child.stdout.setEncoding('utf8').iterator({destroyOnReturn: false})) {
    if (String(text).includes('Ctrl-C')) break
  }
  child.stdout.resume()
  return async () => {
    process.kill(-pid, 'SIGINT')
    await closed
  }
}

describe('the README', {timeout: 120_000}, () => {
  test('has no command but those that a test runs', () => {
    const typedBelow = [
      'npm start',
      'npm run seed',
      'npm start -- --once --clinic example-back-clinic-uk',
      'npm run seed -- --help',
      'npm run sanity -- dataset list',
    ]
    expect([...typedBelow, ...provenElsewhere.keys()].toSorted()).toEqual([...new Set(commands)].toSorted())
  })

  test('leads an editor from a changed sentence to how it reads', async () => {
    const stop = await typeAndLeaveRunning('npm start')
    expect(await type('npm run seed')).toMatch(/0 created, 0 changed, \d+ unchanged, 0 kept/)

    const file = join(clone, 'content/treatment/heat.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('name: Heat\n', 'name: Warmth\n'))
    expect(await type('npm run seed')).toMatch(/0 created, 1 changed, \d+ unchanged, 0 kept/)
    expect(await type('npm run sanity -- dataset list')).toContain('production')
    await stop()

    const said = await type('npm start -- --once --clinic example-back-clinic-uk')
    expect(said).toMatch(/Warmth +first choice/)
    expect(said).toContain('Call 999')
  })

  test('shows the options of the seed command', async () => {
    expect(await type('npm run seed -- --help')).toContain('SANITY_PROJECT_ID')
  })

  test('has TypeScript that compiles as it stands', async () => {
    const folder = await mkdtemp(join(clone, 'readme-'))
    const files = blocks('ts').map((block, index): [string, string] => [`${index}.ts`, block])
    expect(await compileSite(folder, {}, new Map(files))).toEqual([])
  })
})
