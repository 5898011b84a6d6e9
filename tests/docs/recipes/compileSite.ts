import {execFile} from 'node:child_process'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import * as z from 'zod'
import {asTypeScript} from './asTypeScript.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')
const manifest = z.object({
  exports: z.record(z.string(), z.union([z.string(), z.object({types: z.string()})])),
})

/** What the tool of a framework sets and writes before it compiles. */
export interface Framework {
  readonly compilerOptions?: {
    readonly paths?: Readonly<Record<string, string[]>>
    readonly [option: string]: unknown
  }
  readonly files?: Readonly<Record<string, string>>
}

/**
 * Compiles the files of a website, strictly, against the types of its framework and of this package, from source.
 *
 * @param folder Is empty, and stands beside the `node_modules` with the types of the frameworks.
 * @returns The errors in these files, or nothing.
 */
export async function compileSite(
  folder: string,
  {compilerOptions = {}, files: written = {}}: Framework,
  files: ReadonlyMap<string, string>,
): Promise<string[]> {
  const sources = await Promise.all([...files].map(([name, code]) => asTypeScript(name, code)))
  const all = [...sources, ...Object.entries(written)]
  for (const [name, code] of all) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), code)
  }
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      module: 'preserve',
      // Not part of what frameworks call strict.
      exactOptionalPropertyTypes: false,
      noUnusedLocals: false,
      ...compilerOptions,
      paths: {...(await doors()), ...compilerOptions.paths},
    },
    files: all.map(([name]) => name),
    include: [],
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const output = await run(join(root, 'node_modules/.bin/tsc'), ['-p', folder], {cwd: folder}).then(
    () => '',
    ({stdout}) => String(stdout),
  )
  return output.split(/\n(?=\S)/).filter((error) => /^\w/.test(error))
}

/** What the package exports, as the sources that it is built from. */
async function doors(): Promise<Record<string, string[]>> {
  const {exports} = manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  return Object.fromEntries(
    Object.entries(exports).flatMap(([door, target]) => {
      if (typeof target === 'string') return []
      const source = target.types.replace('./dist', root).replace('.d.ts', '.ts')
      return [[door.replace('.', 'clinic-content'), [source]]]
    }),
  )
}
