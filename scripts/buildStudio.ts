import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {glob, mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

const root = join(import.meta.dirname, '..')

/** Kept with the packages it is made of: a fresh install has none. */
const cache = join(root, 'node_modules', '.cache', 'clinic-content')

/** Milliseconds: a week. */
const keptFor = 7 * 24 * 60 * 60 * 1000

/** What the built studio depends on. */
const inputs = [
  'package-lock.json',
  'sanity.*.ts',
  'scripts/buildStudio.ts',
  'lake/socket/streamFrames.ts',
  'static/*',
  '{schemas,studio,queries}/**/*.{ts,tsx}',
]

const builderEnvironment = {
  DO_NOT_TRACK: '1',
  NODE_ENV: 'production',
  // Empty, they also hide what an .env file says: this studio works on a lake.
  SANITY_STUDIO_PROJECT_ID: '',
  SANITY_STUDIO_DATASET: '',
}

/** The studio could not be built; the message ends with what the builder said. */
export class StudioBuildError extends Error {
  override readonly name = 'StudioBuildError'
  readonly code = 'studio-build'
  constructor(output: string) {
    super(`The studio could not be built. Repeat it with: npx sanity build\n${output.trim()}`)
  }
}

/**
 * Builds the studio for work on a lake, unless what was built last is still true to its sources.
 * It asks nothing of any other host: what the builder puts in for sanity.io is taken out.
 *
 * @param log - gets a line before a build, which takes about ten seconds.
 * @returns the directory to hand to `startLakeServer`.
 * @throws StudioBuildError
 */
export async function buildStudio({log}: {log: (line: string) => void}): Promise<string> {
  const directory = join(cache, `studio-${await hashOfInputs()}`)
  if (existsSync(directory)) return directory
  log('Building the studio, which happens once and again after each change to it ...')
  const unfinished = join(cache, `unfinished-${process.pid}`)
  try {
    await removeOldBuilds()
    await runBuilder(unfinished)
    await keepToThisHost(unfinished)
    await rename(unfinished, directory).catch((error: unknown) => {
      // Another process built the same meanwhile.
      if (!existsSync(directory)) throw error
    })
  } finally {
    await rm(unfinished, {recursive: true, force: true})
  }
  return directory
}

async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256')
  const paths: string[] = []
  for await (const path of glob(inputs, {cwd: root})) paths.push(path)
  for (const path of paths.toSorted()) hash.update(path).update(await readFile(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

/** A newer build may be in use by a lake that runs. */
async function removeOldBuilds(): Promise<void> {
  await mkdir(cache, {recursive: true})
  for await (const name of glob('{studio,unfinished}-*', {cwd: cache})) {
    const {mtimeMs} = await stat(join(cache, name))
    if (mtimeMs < Date.now() - keptFor) await rm(join(cache, name), {recursive: true, force: true})
  }
}

function runBuilder(directory: string): Promise<void> {
  const {promise, resolve, reject} = Promise.withResolvers<void>()
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules', '.bin', 'sanity'), 'build', directory, '--yes', '--no-auto-updates'],
    {cwd: root, env: {...process.env, ...builderEnvironment}},
  )
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.once('error', reject)
  child.once('close', (status) => (status === 0 ? resolve() : reject(new StudioBuildError(output))))
  return promise
}

/** Takes out the script and the fonts that the builder links from sanity.io; the browser's own fonts do. */
async function keepToThisHost(directory: string): Promise<void> {
  for await (const path of glob('**/*.{html,css}', {cwd: directory})) {
    const file = join(directory, path)
    const text = await readFile(file, 'utf8')
    const kept = text
      .replaceAll(/<script src="https:[^>]*><\/script>/g, '')
      .replaceAll(/@font-face\s*\{[^}]*url\(["']?https:[^}]*\}/g, '')
    await writeFile(file, kept)
  }
}
