import {execFile} from 'node:child_process'
import {glob, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {extract} from 'tar'
import * as z from 'zod'
import {asTypeScript} from './asTypeScript.ts'

const run = promisify(execFile)
const manifest = z.object({devDependencies: z.record(z.string(), z.string())})
const packReport = z.array(z.object({name: z.string(), filename: z.string()}))

/** Declarations, what says where they are, and the sources of a package that has no declarations. */
const typed = /\.d\.[cm]?ts$|\.astro$|^package\/package\.json$|^package\/lib\/\w+\.ts$/

/**
 * Fetches the types of the frameworks into `node_modules` of a folder. Installed in full, with all that they run on, they
 * are 600 MB and take one and a half minutes; their types are 20 MB and take five seconds.
 */
export async function fetchTypes(folder: string): Promise<void> {
  const text = await readFile(join(import.meta.dirname, 'package.json'), 'utf8')
  const {devDependencies} = manifest.parse(JSON.parse(text))
  const specifiers = Object.entries(devDependencies).map(([name, version]) => `${name}@${version}`)
  const {stdout} = await run('npm', ['pack', '--json', '--prefer-offline', ...specifiers], {
    cwd: folder,
    maxBuffer: 1e8,
  })
  for (const {name, filename} of packReport.parse(JSON.parse(stdout))) {
    const cwd = join(folder, 'node_modules', name)
    await mkdir(cwd, {recursive: true})
    await extract({file: join(folder, filename), cwd, strip: 1, filter: (path) => typed.test(path)})
    await rm(join(folder, filename))
  }
  for await (const name of glob('node_modules/*/components/*.astro', {cwd: folder})) {
    const [converted, code] = await asTypeScript(name, await readFile(join(folder, name), 'utf8'))
    await writeFile(join(folder, converted), code)
  }
}
