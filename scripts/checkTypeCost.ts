// `npm run check:type-cost`: what the types of the built package cost the compiler of a website, held against a budget.
import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import * as z from 'zod'

const root = join(import.meta.dirname, '..')

/**
 * How many types the compiler may make of generic ones, the whole program counted. The promise is 30,000
 * (docs/decisions/007-zod-describes-data-reads.md).
 */
const budget = 10_000

/** What `tsc --extendedDiagnostics` says of a program. */
const diagnostics = z.object({
  Files: z.coerce.number(),
  Types: z.coerce.number(),
  Instantiations: z.coerce.number(),
})

/** Compiles one file as a website would, in one thread: several threads count a type once each. */
function typeCost(file: string): z.infer<typeof diagnostics> {
  const {status, stdout} = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      join('tests/package/consumer', file),
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--target',
      'es2024',
      '--module',
      'nodenext',
      '--types',
      'node',
      '--extendedDiagnostics',
      '--singleThreaded',
    ],
    {cwd: root, encoding: 'utf8'},
  )
  if (status !== 0) throw new Error(`${file} does not compile against dist/:\n${stdout}`)
  const counts = Array.from(stdout.matchAll(/^(\w+): +(\d+)$/gm), ([, name, count]) => [name, count])
  return diagnostics.parse(Object.fromEntries(counts))
}

const library = typeCost('everyCall.ts')
console.log('What the types cost a compiler (tsc --skipLibCheck, whole program):')
console.table({
  'every call in both modes, every query': {...library, budget},
  'for comparison: @sanity/client alone': typeCost('clientAlone.ts'),
})
if (library.Instantiations > budget) {
  console.error(
    `The types cost ${library.Instantiations} instantiations and may cost ${budget}. Find what was added and give it a plain type.`,
  )
  process.exitCode = 1
}
