// Builds what is published: JavaScript, declarations and source maps in dist/. Everything else runs from source.
import {spawnSync} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import * as z from 'zod'
import {buildContentModule} from './buildContentModule.ts'
import {buildDataModules} from './buildDataModules.ts'
import {buildDeclarations} from './buildDeclarations.ts'
import {dropUnreached} from './dropUnreached.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** The part of package.json that says what the package exports. */
const manifest = z.object({
  exports: z.record(z.string(), z.union([z.string(), z.object({types: z.string(), default: z.string()})])),
})
const {exports: doors} = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
const doorFiles = Object.values(doors).flatMap((door) =>
  typeof door === 'string' ? [] : Object.values(door),
)

rmSync(dist, {recursive: true, force: true})
const {status} = spawnSync('tsc -p tsconfig.build.json', {cwd: root, shell: true, stdio: 'inherit'})
if (status !== 0) process.exit(1)
await buildDataModules(dist)
await buildDeclarations(dist)
await buildContentModule(join(root, 'content'), dist)
await dropUnreached(
  dist,
  doorFiles.map((file) => file.replace('./dist/', '')),
)
