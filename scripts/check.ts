// `npm test`: everything that CI runs, cheapest first. `npm test lint types` runs those steps alone.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import * as z from 'zod'

interface Step {
  name: string
  /** A command line for programs in node_modules/.bin. */
  command: string
  /** Set where the command runs vitest: its tests are counted in the last line. */
  runsTests?: true
}

const steps: Step[] = [
  {name: 'format', command: 'oxfmt --check .'},
  {name: 'lint', command: 'oxlint --type-aware --deny-warnings .'},
  {name: 'types', command: 'tsc -p .'},
  {name: 'generated', command: 'node scripts/generate.ts --check'},
  {name: 'schemas', command: 'node scripts/checkSchemas.ts'},
  {name: 'unused', command: 'knip'},
  {name: 'unit', command: 'vitest run --project unit', runsTests: true},
  {name: 'build', command: 'node scripts/build.ts'},
  {name: 'publint', command: 'publint --strict'},
  {name: 'attw', command: 'attw --pack . --profile esm-only --format ascii'},
  {name: 'package', command: 'vitest run --project package', runsTests: true},
]

/** The part of vitest's JSON report that is read here. */
const vitestReport = z.object({numPassedTests: z.number(), numFailedTests: z.number()})

const root = join(import.meta.dirname, '..')
const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
  // Sanity's command line sends no usage data from here.
  DO_NOT_TRACK: '1',
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}. The steps: ${steps.map(({name}) => name).join(', ')}.`,
  )
  process.exit(2)
}
const chosen = wanted.length === 0 ? steps : steps.filter(({name}) => wanted.includes(name))

const reports = mkdtempSync(join(tmpdir(), 'clinic-content-check-'))
const tests = {ran: false, passed: 0, failed: 0}

/** Runs one step with its output on the terminal, and adds its tests to the count. Returns whether it passed. */
function runStep({name, command, runsTests}: Step): boolean {
  const report = join(reports, `${name}.json`)
  const reporters = runsTests ? ` --reporter=default --reporter=json --outputFile.json="${report}"` : ''
  const {status} = spawnSync(command + reporters, {
    cwd: root,
    env: environment,
    shell: true,
    stdio: 'inherit',
  })
  if (runsTests) {
    const {numPassedTests, numFailedTests} = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')))
    tests.ran = true
    tests.passed += numPassedTests
    tests.failed += numFailedTests
  }
  return status === 0
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

const started = performance.now()
const timings: string[] = []
let failed: Step | undefined
for (const step of chosen) {
  console.log(`\n── ${step.name}: ${step.command}`)
  const stepStarted = performance.now()
  if (!runStep(step)) failed = step
  console.log(`── ${step.name} ${failed ? 'failed' : 'passed'} after ${seconds(stepStarted)}`)
  timings.push(`${step.name} ${seconds(stepStarted)}`)
  if (failed) break
}
rmSync(reports, {recursive: true})

console.log(`\n${timings.join(', ')}; ${seconds(started)} in all.`)
if (failed) {
  const left = chosen.slice(chosen.indexOf(failed) + 1).map(({name}) => name)
  console.log(`The step ${failed.name} failed${left.length > 0 ? `; not run: ${left.join(', ')}` : ''}.`)
  console.log(`Repeat it with: npm test ${failed.name}`)
} else {
  console.log(`${chosen.length} of ${chosen.length} steps passed. Their tests:`)
}
if (tests.ran) console.log(`${tests.passed} passed, ${tests.failed} failed`)
process.exitCode = failed ? 1 : 0
