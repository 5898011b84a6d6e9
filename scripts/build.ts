// Builds what is published: JavaScript, declarations and source maps in dist/. Everything else runs from source.
import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {buildContentModule} from './buildContentModule.ts'
import {buildDataModules} from './buildDataModules.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

rmSync(dist, {recursive: true, force: true})
const {status} = spawnSync('tsc -p tsconfig.build.json', {cwd: root, shell: true, stdio: 'inherit'})
if (status !== 0) process.exit(1)
await buildDataModules(dist)
await buildContentModule(join(root, 'content'), dist)
