// `npm test`: everything that CI runs, cheapest first. Stops at the first script that fails.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as z from 'zod'

/** Scripts of package.json. The tests of a `test:` script are counted in the last line. */
const steps = [
  'check:format',
  'check:lint',
  'check:types',
  'check:generated',
  'check:schemas',
  'check:unused',
  'test:unit',
  'test:browser',
  'build',
  'check:publint',
  'check:attw',
  'check:size',
  'check:type-cost',
  'test:package',
]

/** The part of vitest's JSON report that is read here. */
const vitestReport = z.object({numPassedTests: z.number(), numFailedTests: z.number()})

const reports = mkdtempSync(join(tmpdir(), 'clinic-content-check-'))
const tests = {passed: 0, failed: 0}

/** Runs a script of package.json with its output on the terminal, and adds its tests to the count. Returns whether it passed. */
function runStep(step: string): boolean {
  const report = join(reports, `${steps.indexOf(step)}.json`)
  const reporters = step.startsWith('test:')
    ? ` -- --reporter=default --reporter=json --outputFile.json="${report}"`
    : ''
  const {status} = spawnSync(`npm run --silent ${step}${reporters}`, {shell: true, stdio: 'inherit'})
  if (existsSync(report)) {
    const {numPassedTests, numFailedTests} = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')))
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
let failed: string | undefined
for (const step of steps) {
  console.log(`\n── npm run ${step}`)
  const stepStarted = performance.now()
  if (!runStep(step)) failed = step
  console.log(`── ${step} ${failed ? 'failed' : 'passed'} after ${seconds(stepStarted)}`)
  timings.push(`${step} ${seconds(stepStarted)}`)
  if (failed) break
}
rmSync(reports, {recursive: true})

console.log(`\n${timings.join(', ')}; ${seconds(started)} in all.`)
if (failed) {
  console.log(
    `${failed} failed, after ${timings.length - 1} of ${steps.length} steps had passed. Repeat it with: npm run ${failed}`,
  )
} else {
  console.log(`All ${steps.length} steps passed. Their tests:`)
}
console.log(`${tests.passed} passed, ${tests.failed} failed`)
process.exitCode = failed ? 1 : 0
