import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

const run = promisify(execFile)
const script = join(import.meta.dirname, '../../scripts/ensure-installed.mjs')

/** A project with one dependency, a tarball beside it, so that installing needs no network. */
async function createProject(directory: string): Promise<void> {
  const dependency = join(directory, 'dependency')
  await mkdir(dependency)
  await writeFile(join(dependency, 'package.json'), JSON.stringify({name: 'tiny', version: '1.0.0'}))
  await run('npm', ['pack', '--pack-destination', directory], {cwd: dependency})
  await writeFile(
    join(directory, 'package.json'),
    JSON.stringify({name: 'clone', version: '1.0.0', dependencies: {tiny: 'file:tiny-1.0.0.tgz'}}),
  )
  await run('npm', ['install', '--package-lock-only', '--ignore-scripts'], {cwd: directory})
  await mkdir(join(directory, 'scripts'))
  await cp(script, join(directory, 'scripts/ensure-installed.mjs'))
}

let project: string

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'ensure-installed-'))
  await createProject(project)
})

afterEach(async () => {
  await rm(project, {recursive: true})
})

function start(environment: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, ['scripts/ensure-installed.mjs'], {
    cwd: project,
    env: {...process.env, npm_execpath: '', ...environment},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** Runs the script to its end: the exit code and what it told the user. */
async function ensureInstalled(environment?: NodeJS.ProcessEnv): Promise<{code: unknown; said: string}> {
  const child = start(environment)
  let said = ''
  child.stderr.on('data', (text) => (said += String(text)))
  const [code] = await once(child, 'close')
  return {code, said}
}

/** Stands in for npm where its answer has to be a failure: the environment that makes the script run `source` instead. */
async function npmThat(source: string): Promise<NodeJS.ProcessEnv> {
  const npmCli = join(project, 'npm-cli.js')
  await writeFile(npmCli, source)
  return {npm_execpath: npmCli, npm_node_execpath: process.execPath}
}

const isInstalled = () => existsSync(join(project, 'node_modules/tiny/package.json'))

describe('a fresh clone', () => {
  test('is installed, and says so first', async () => {
    const {code, said} = await ensureInstalled()
    expect(code).toBe(0)
    expect(said).toMatch(/^Installing the packages first, because there is no node_modules folder: npm ci/)
    expect(isInstalled()).toBe(true)
  })

  test('is left alone by the second run, which says nothing', async () => {
    await ensureInstalled()
    expect(await ensureInstalled()).toEqual({code: 0, said: ''})
  })

  test('is left alone after a plain npm install', async () => {
    await run('npm', ['install'], {cwd: project})
    expect(await ensureInstalled()).toEqual({code: 0, said: ''})
  })
})

describe('an install that went stale', () => {
  beforeEach(async () => {
    await ensureInstalled()
  })

  test('is renewed when the lockfile names another version', async () => {
    await writeFile(
      join(project, 'dependency/package.json'),
      JSON.stringify({name: 'tiny', version: '1.1.0'}),
    )
    await run('npm', ['pack', '--pack-destination', project], {cwd: join(project, 'dependency')})
    await run('npm', ['install', '--package-lock-only', 'file:tiny-1.1.0.tgz'], {cwd: project})

    const {code, said} = await ensureInstalled()
    expect(code).toBe(0)
    expect(said).toContain('node_modules/tiny 1.0.0 is not the 1.1.0 that package-lock.json names')
    expect(await readFile(join(project, 'node_modules/tiny/package.json'), 'utf8')).toContain('1.1.0')
  })

  test('is renewed when a package was deleted by hand', async () => {
    await rm(join(project, 'node_modules/tiny'), {recursive: true})
    expect((await ensureInstalled()).said).toContain('because node_modules/tiny is missing')
    expect(isInstalled()).toBe(true)
  })

  test('is renewed when the record of it is damaged', async () => {
    await writeFile(join(project, 'node_modules/.package-lock.json'), '{"packages": {')
    expect((await ensureInstalled()).code).toBe(0)
    expect(isInstalled()).toBe(true)
  })

  test('is renewed where the environment asks npm to leave out development packages', async () => {
    await rm(join(project, 'node_modules'), {recursive: true})
    expect((await ensureInstalled({NODE_ENV: 'production'})).code).toBe(0)
    expect(isInstalled()).toBe(true)
  })
})

describe('an install that fails', () => {
  test('shows everything npm said, and a non-zero exit', async () => {
    const npm = await npmThat(`
      console.error('npm warn EBADENGINE Unsupported engine')
      console.error('npm error code ENOTFOUND')
      process.exit(7)
    `)
    const {code, said} = await ensureInstalled(npm)
    expect(code).toBe(1)
    expect(said).toContain('npm error code ENOTFOUND')
    expect(said).toContain('EBADENGINE')
    expect(said).toContain('npm ci failed (exit code 7)')
  })

  test('hides only the warning about the Node version, and only when nothing is wrong', async () => {
    const npm = await npmThat(`
      console.error('npm warn EBADENGINE Unsupported engine')
      console.error('npm warn deprecated tiny@1.0.0')
      require('node:child_process').execSync('npm ci', {stdio: 'inherit'})
    `)
    const {code, said} = await ensureInstalled(npm)
    expect(code).toBe(0)
    expect(said).toContain('npm warn deprecated tiny@1.0.0')
    expect(said).not.toContain('EBADENGINE')
  })

  test('says what to install when there is no npm', async () => {
    const {code, said} = await ensureInstalled({PATH: project})
    expect(code).toBe(1)
    expect(said).toContain('npm could not be started (ENOENT). Install Node.js')
  })

  test('is noticed when npm reports success and installed nothing', async () => {
    const {code, said} = await ensureInstalled(await npmThat('process.exit(0)'))
    expect(code).toBe(1)
    expect(said).toContain('npm ci finished, yet there is no node_modules folder')
  })

  test('starts over on the next run after Ctrl-C', async () => {
    await ensureInstalled()
    await rm(join(project, 'node_modules/tiny'), {recursive: true})

    const child = start(await npmThat(`console.log('busy'); setInterval(() => {}, 1000)`))
    let said = ''
    for await (const text of child.stderr) {
      said += String(text)
      if (said.endsWith('busy\n')) child.kill('SIGINT')
    }
    if (child.exitCode === null) await once(child, 'exit')
    expect(said).toContain('The next run starts it over.')
    expect(child.exitCode).toBe(130)

    expect((await ensureInstalled()).said).toContain('because the last install did not finish')
    expect(isInstalled()).toBe(true)
  })
})
