import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {glob, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

const root = join(import.meta.dirname, '..')

/** Kept with the packages it is made of: a fresh install has none. */
const cache = join(root, 'node_modules', '.cache', 'clinic-content')

/** What the built studio depends on. */
const inputs = [
  'package-lock.json',
  'sanity.*.ts',
  'scripts/buildStudio.ts',
  'lake/socket/streamFrames.ts',
  '{schemas,studio,queries}/**/*.{ts,tsx}',
]

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
export async function buildStudio({
  log,
  signal,
}: {
  log: (line: string) => void
  signal?: AbortSignal
}): Promise<string> {
  const directory = join(cache, `studio-${await hashOfInputs()}`)
  if (existsSync(directory)) return directory
  log('Building the studio, which happens once and again after each change to it ...')
  const unfinished = join(cache, `unfinished-${process.pid}`)
  try {
    await removeOtherBuilds()
    await runBuilder(unfinished, signal)
    await keepToThisHost(unfinished)
    await rename(unfinished, directory)
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

async function removeOtherBuilds(): Promise<void> {
  await mkdir(cache, {recursive: true})
  for await (const name of glob('studio-*', {cwd: cache})) await rm(join(cache, name), {recursive: true})
}

function runBuilder(directory: string, signal: AbortSignal | undefined): Promise<void> {
  const {promise, resolve, reject} = Promise.withResolvers<void>()
  const {SANITY_STUDIO_PROJECT_ID: _hosted, ...environment} = process.env
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules', '.bin', 'sanity'), 'build', directory, '--yes', '--no-auto-updates'],
    {cwd: root, env: {...environment, DO_NOT_TRACK: '1', NODE_ENV: 'production'}, signal},
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
