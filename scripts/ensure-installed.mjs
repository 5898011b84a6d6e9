// Runs before `npm start`, `npm test` and the like, on whatever Node the machine has and with nothing installed: hence plain
// JavaScript and Node's own modules only. Does nothing when node_modules holds what package-lock.json names; else runs `npm ci`.
import {spawn} from 'node:child_process'
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const hiddenLockfile = join(root, 'node_modules', '.package-lock.json')
const ownNode = join(root, 'node_modules', '.bin', 'node')
const heartbeatMs = 15_000

function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}

/** The version of an installed package, or null where there is none: `npm install --package-lock-only` records what it never installed. */
function versionOnDisk(path) {
  try {
    return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')).version
  } catch {
    return null
  }
}

/**
 * Why node_modules is not what package-lock.json asks for, or null when it is.
 *
 * npm writes node_modules/.package-lock.json when an install has finished, and not before: comparing the two finds an edited
 * lockfile, another branch, an install that was cut short, and leaves a plain `npm install` alone. Optional packages may be
 * absent: npm leaves out those of other platforms.
 */
function whyStale() {
  if (!existsSync(join(root, 'node_modules'))) return 'there is no node_modules folder'
  if (!existsSync(hiddenLockfile)) return 'the last install did not finish'
  const wanted = packagesIn(join(root, 'package-lock.json'))
  let installed
  try {
    installed = packagesIn(hiddenLockfile)
  } catch {
    return 'the record of the last install is damaged'
  }
  for (const [path, {version, integrity, optional}] of Object.entries(wanted)) {
    const found = installed[path]
    if (path === '' || (!found && optional)) continue
    const onDisk = versionOnDisk(path)
    if (!found || onDisk === null) return `${path} is missing`
    if (onDisk !== version || found.integrity !== integrity) {
      return `${path} ${onDisk} is not the ${version} that package-lock.json names`
    }
  }
  const extra = Object.keys(installed).find((path) => !(path in wanted))
  if (extra) return `${extra} is installed, and package-lock.json does not name it`
  if ('node_modules/node' in wanted && !existsSync(ownNode))
    return 'the Node.js that the scripts run on is missing'
  return null
}

/** The command and arguments that start npm: the npm that runs this script where there is one, else the one on the PATH. */
function npmCommand() {
  const {npm_execpath: npmCli, npm_node_execpath: npmNode} = process.env
  if (npmCli && basename(npmCli) === 'npm-cli.js') return [npmNode ?? process.execPath, npmCli]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

/** Forgets the install, so that the next run starts it over and does not find a half-written Node.js first in its PATH. */
function forgetInstall() {
  rmSync(hiddenLockfile, {force: true})
  rmSync(ownNode, {force: true})
}

/**
 * Runs `npm ci` and shows what it says, but for the warnings that a package asks for another Node.js: the scripts do not run on
 * this one. Resolves to the exit code (null after a signal), the lines not shown, npm's error lines, and the error when npm could not be started.
 */
function runNpmCi() {
  const [command, ...args] = [...npmCommand(), 'ci', '--include=dev']
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm.cmd',
    detached: process.platform !== 'win32',
  })
  const hidden = []
  const errors = []
  const show = (line) => {
    if (line.trim() === '') return
    if (/EBADENGINE/.test(line)) hidden.push(line)
    else console.error(`  ${line}`)
    if (line.startsWith('npm error')) errors.push(line)
  }
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8')
    stream.on('data', (text) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop()
      lines.forEach(show)
    })
    stream.on('end', () => show(rest))
  }
  const started = Date.now()
  const heartbeat = setInterval(() => {
    console.error(`  still installing (${Math.round((Date.now() - started) / 1000)} s)`)
  }, heartbeatMs)
  let interrupted = false
  // npm itself answers Ctrl-C only when it has finished, and what it leaves half done is thrown away by the next run: so npm and
  // all it started, a process group of their own, are ended at once.
  const stop = () => {
    interrupted = true
    if (process.platform === 'win32') child.kill()
    else if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
  return new Promise((resolve) => {
    const finish = (code, error) => {
      clearInterval(heartbeat)
      resolve({code, hidden, errors, interrupted, error})
    }
    child.on('error', (error) => finish(null, error))
    child.on('close', (code) => finish(code))
  })
}

function fail(message, exitCode = 1) {
  forgetInstall()
  console.error(message)
  process.exit(exitCode)
}

const reason = whyStale()
if (reason) {
  console.error(`Installing the packages first, because ${reason}: npm ci, usually about a minute.`)
  forgetInstall()
  const {code, hidden, errors, interrupted, error} = await runNpmCi()
  if (interrupted) fail('The install was interrupted. The next run starts it over.', 130)
  if (error) {
    fail(
      `npm could not be started (${error.code}). Install Node.js 22.12 or later, which brings npm (https://nodejs.org), and run this again.`,
    )
  }
  if (code !== 0) {
    // Everything is shown now, and the errors once more below the noise.
    for (const line of [...hidden, ...errors]) console.error(`  ${line}`)
    fail(
      `npm ci failed (exit code ${code}); what it said is above. If it could not reach the registry, check the network or a proxy ` +
        '(npm ping tells), then run this again: it starts over.',
    )
  }
  const left = whyStale()
  if (left) {
    fail(
      `npm ci finished, yet ${left}. If npm is set to ignore install scripts, allow them for this project once: ` +
        'npm ci --ignore-scripts=false',
    )
  }
  console.error('Installed.')
}
