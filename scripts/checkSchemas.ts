// `sanity schema validate`, except that a warning fails too: the command itself reports warnings and exits with 0.
import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import * as z from 'zod'

const findings = z.array(
  z.object({
    path: z.array(z.object({kind: z.string(), name: z.string().optional(), type: z.string().optional()})),
    problems: z.array(z.object({severity: z.string(), message: z.string(), helpId: z.string().optional()})),
  }),
)

const {status, stdout} = spawnSync('sanity schema validate --format json', {
  cwd: join(import.meta.dirname, '..'),
  // A project id keeps local mode, which needs a browser, out of the studio's configuration.
  env: {...process.env, DO_NOT_TRACK: '1', SANITY_STUDIO_PROJECT_ID: 'schema-only'},
  shell: true,
  stdio: ['ignore', 'pipe', 'inherit'],
  encoding: 'utf8',
})
const report = stdout.split('\n').find((line) => line.startsWith('['))
if (report === undefined) {
  console.error(`sanity schema validate gave no report (exit code ${status}).`)
  process.exit(1)
}

const problems = findings.parse(JSON.parse(report)).flatMap((group) => {
  const where = group.path.map(({name, type, kind}) => name ?? type ?? kind).join('.')
  return group.problems.map(({severity, message}) => `${severity}: ${where}: ${message}`)
})
problems.forEach((problem) => console.error(problem))
console.log(`sanity schema validate: ${problems.length} errors and warnings`)
process.exitCode = problems.length > 0 || status !== 0 ? 1 : 0
