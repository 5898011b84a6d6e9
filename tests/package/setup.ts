import {execFile} from 'node:child_process'
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {TestProject} from 'vitest/node'
import * as z from 'zod'

declare module 'vitest' {
  interface ProvidedContext {
    /** A project outside this tree with the packed package installed. */
    consumer: string
    /** The files in the packed package. */
    packedFiles: string[]
  }
}

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const manifest = z.object({devDependencies: z.record(z.string(), z.string())})
const packReport = z.tuple([z.object({filename: z.string(), files: z.array(z.object({path: z.string()}))})])

/** Packs the package as it would be published and installs it into an empty project, once for all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const consumer = await mkdtemp(join(tmpdir(), 'clinic-content-consumer-'))
  const packed = await run('npm', ['pack', '--json', '--silent', '--pack-destination', consumer], {cwd: root})
  // What prepack prints stands before the report.
  const [{filename, files}] = packReport.parse(JSON.parse(packed.stdout.slice(packed.stdout.indexOf('['))))

  await cp(join(import.meta.dirname, 'consumer'), consumer, {recursive: true})
  await writeFile(join(consumer, 'package.json'), JSON.stringify({name: 'a-clinic-website', type: 'module'}))
  const {devDependencies} = manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  const alsoUsed = ['@sanity/client', 'typescript', '@types/node'].map(
    (name) => `${name}@${devDependencies[name]}`,
  )
  await run('npm', ['install', '--prefer-offline', `./${filename}`, ...alsoUsed], {cwd: consumer})

  project.provide('consumer', consumer)
  project.provide(
    'packedFiles',
    files.map(({path}) => path),
  )
  return () => rm(consumer, {recursive: true})
}
