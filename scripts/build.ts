// Builds what is published: JavaScript, declarations and source maps in dist/. Everything else runs from source.
import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'

const root = join(import.meta.dirname, '..')

rmSync(join(root, 'dist'), {recursive: true, force: true})
const {status} = spawnSync('tsc -p tsconfig.build.json', {cwd: root, shell: true, stdio: 'inherit'})
process.exitCode = status ?? 1
