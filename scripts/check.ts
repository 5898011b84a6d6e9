// `npm test`: everything that CI runs, cheapest first. Stops after the stage in which a script fails.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import * as z from 'zod'

/**
 * Scripts of package.json, stage after stage. The lanes of a stage run side by side, where one alone leaves a processor idle.
 * The tests of a `test:` script are counted in the last line.
 */
const stages: readonly (readonly (readonly string[])[])[] = [
  [['check:format', 'check:lint', 'check:types']],
  [['test:unit'], ['check:generated', 'check:schemas', 'check:unused']],
  [
    ['test:browser'],
    ['build', 'check:publint', 'check:attw', 'check:size', 'check:type-cost', 'test:package'],
  ],
]
const steps = stages.flat(2)

/** The part of vitest's JSON report that is read here. */
const vitestReport = z.object({numPassedTests: z.number(), numFailedTests: z.number()})

const reports = mkdtempSync(join(tmpdir(), 'clinic-content-check-'))
const tests = {passed: 0, failed: 0}
const timings: string[] = []
const failed: string[] = []

/**
 * Runs a script of package.json and adds its tests to the count. What it prints is shown as it comes, or once it has ended
 * when another one has the terminal.
 */
async function runStep(step: string, hasTerminal: boolean): Promise<void> {
  const started = performance.now()
  const report = join(reports, `${steps.indexOf(step)}.json`)
  const reporters = step.startsWith('test:')
    ? ` -- --reporter=default --reporter=json --outputFile.json="${report}"`
    : ''
  if (hasTerminal) console.log(`\n── npm run ${step}`)
  const child = spawn(`npm run --silent ${step}${reporters} 2>&1`, {
    shell: true,
    stdio: ['ignore', hasTerminal ? 'inherit' : 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const printed = child.stdout === null ? '' : await text(child.stdout)
  await ended
  if (!hasTerminal) console.log(`\n── npm run ${step}\n${printed.trimEnd()}`)
  if (existsSync(report)) {
    const {numPassedTests, numFailedTests} = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')))
    tests.passed += numPassedTests
    tests.failed += numFailedTests
  }
  if (child.exitCode !== 0) failed.push(step)
  console.log(`── ${step} ${child.exitCode === 0 ? 'passed' : 'failed'} after ${seconds(started)}`)
  timings.push(`${step} ${seconds(started)}`)
}

async function runLane(lane: readonly string[], hasTerminal: boolean): Promise<void> {
  for (const step of lane) {
    await runStep(step, hasTerminal)
    if (failed.includes(step)) return
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

const started = performance.now()
for (const lanes of stages) {
  await Promise.all(lanes.map((lane, index) => runLane(lane, index === 0)))
  if (failed.length > 0) break
}
rmSync(reports, {recursive: true})

console.log(`\n${timings.join(', ')}; ${seconds(started)} in all.`)
if (failed.length > 0) {
  console.log(
    `${failed.join(' and ')} failed; ${timings.length - failed.length} of ${steps.length} steps had passed. Repeat it with: npm run ${failed[0]}`,
  )
} else {
  console.log(`All ${steps.length} steps passed. Their tests:`)
}
console.log(`${tests.passed} passed, ${tests.failed} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
