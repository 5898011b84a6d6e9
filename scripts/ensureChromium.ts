import {spawn} from 'node:child_process'
import {access, constants} from 'node:fs/promises'
import {delimiter, join} from 'node:path'
import {chromium} from 'playwright-core'

export interface Chromium {
  /** The program, as an absolute path. */
  readonly path: string
  /** Such as `Chromium 156.0.8078.79`. */
  readonly version: string
  /** Where it was found or how it was got, in words. */
  readonly source: string
}

/** No browser to drive; the text lists what was tried. */
export class NoChromiumError extends Error {
  override readonly name = 'NoChromiumError'
  readonly code = 'no-chromium'

  constructor(attempts: readonly string[]) {
    super(
      `There is no Chromium to drive:\n${attempts.map((attempt) => `- ${attempt}`).join('\n')}\n` +
        'Install Chromium or Google Chrome yourself and set CHROMIUM_PATH to the program.',
    )
  }
}

/** The names that distributions and Google give the program. */
const programNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

interface Installer {
  readonly name: string
  readonly commands: readonly (readonly [command: string, ...args: string[]])[]
}

/**
 * Finds a Chromium: the one that `CHROMIUM_PATH` names, one on the `PATH`, or Playwright's own. Without
 * any, it gets one from apt (as root or with a sudo that asks for no password) or from Playwright.
 *
 * @param log - gets a line before anything is installed.
 * @throws NoChromiumError
 */
export async function ensureChromium({
  environment = process.env,
  log,
}: {
  environment?: Readonly<Record<string, string | undefined>>
  log: (line: string) => void
}): Promise<Chromium> {
  const named = environment['CHROMIUM_PATH']
  if (named !== undefined) {
    const found = await tryProgram(named, 'CHROMIUM_PATH')
    if (found === undefined) throw new NoChromiumError([`CHROMIUM_PATH is ${named}, which does not start`])
    return found
  }
  const present = await findProgram(environment)
  if (present !== undefined) return present

  const attempts = [`${programNames.join(', ')}: not on the PATH`, "Playwright's own: not installed"]
  for (const {name, commands} of await installers(environment)) {
    log(`No Chromium here: getting one from ${name}. This happens once and takes a minute.`)
    const failure = await runAll(commands)
    const installed = failure === undefined ? await findProgram(environment) : undefined
    if (installed !== undefined) return {...installed, source: `installed from ${name}`}
    attempts.push(`${name}: ${failure ?? 'what it installed does not start'}`)
  }
  throw new NoChromiumError(attempts)
}

async function findProgram(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Chromium | undefined> {
  for (const name of programNames) {
    const path = await onPath(name, environment)
    const found = path === undefined ? undefined : await tryProgram(path, 'found on the PATH')
    if (found !== undefined) return found
  }
  return tryProgram(chromium.executablePath(), "Playwright's own")
}

/** A program that is there may still not start: on Ubuntu, `chromium-browser` asks for a snap. */
async function tryProgram(path: string, source: string): Promise<Chromium | undefined> {
  if (!(await isExecutable(path))) return undefined
  const {status, standardOutput} = await run([path, '--version'])
  return status === 0 ? {path, version: standardOutput.trim(), source} : undefined
}

async function installers(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Installer[]> {
  const playwright: Installer = {
    name: 'Playwright',
    commands: [['npx', '--no-install', 'playwright-core', 'install', 'chromium']],
  }
  if ((await onPath('apt-get', environment)) === undefined) return [playwright]
  const asRoot = await rootPrefix(environment)
  if (asRoot === undefined) return [playwright]
  const apt: Installer = {
    name: 'apt',
    commands: [
      [...asRoot, 'apt-get', 'update', '--quiet'],
      [...asRoot, 'apt-get', 'install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ],
  }
  return [apt, playwright]
}

/** What to put before a command so that it runs as root, or undefined where that would need a password. */
async function rootPrefix(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<['env', string] | ['sudo', string, 'env', string] | undefined> {
  const quiet = 'DEBIAN_FRONTEND=noninteractive'
  if (process.getuid?.() === 0) return ['env', quiet]
  if ((await onPath('sudo', environment)) === undefined) return undefined
  const {status} = await run(['sudo', '--non-interactive', 'true'])
  return status === 0 ? ['sudo', '--non-interactive', 'env', quiet] : undefined
}

/** Gives why it stopped, or undefined when every command passed. */
async function runAll(commands: Installer['commands']): Promise<string | undefined> {
  for (const command of commands) {
    const {status, standardError} = await run(command)
    if (status !== 0)
      return `${command.join(' ')} failed: ${standardError.trim().split('\n').slice(-3).join(' ')}`
  }
  return undefined
}

interface Outcome {
  readonly status: number
  readonly standardOutput: string
  readonly standardError: string
}

function run([command, ...args]: readonly [string, ...string[]]): Promise<Outcome> {
  const {promise, resolve} = Promise.withResolvers<Outcome>()
  const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'pipe']})
  let standardOutput = ''
  let standardError = ''
  child.stdout.on('data', (chunk: Buffer) => (standardOutput += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (standardError += chunk.toString()))
  child.once('error', (error) => resolve({status: 1, standardOutput, standardError: error.message}))
  child.once('close', (status) => resolve({status: status ?? 1, standardOutput, standardError}))
  return promise
}

async function onPath(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  for (const folder of (environment['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name)
    if (folder !== '' && (await isExecutable(path))) return path
  }
  return undefined
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
