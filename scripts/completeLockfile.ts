// npm runs it after each `npm install` (the `dependencies` script). It adds to package-lock.json the optional packages of other
// platforms that npm left out because the registry it asked does not carry them (a mirror with gaps): without them `npm ci` refuses
// the lockfile, on every platform.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import * as z from 'zod'

const lockfilePath = join(import.meta.dirname, '..', 'package-lock.json')

/** Parsed no deeper than it is read, so that what npm wrote is written back as it was. */
const lockfile = z.looseObject({packages: z.record(z.string(), z.unknown())})
const entry = z.object({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})

/** Publishers name the platform at the end of a package's name: `binding-linux-arm-gnueabihf`, `darwin-x64`, `binding-wasm32-wasi`. */
const platformInName =
  /(?:(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(?<abi>\w+))?|(?<wasm>wasm32)-wasi)$/

const libcOfAbi = [
  {abi: /^gnu/, libc: ['glibc']},
  {abi: /^musl/, libc: ['musl']},
]

function platformOf(name: string) {
  const groups = platformInName.exec(name)?.groups
  if (!groups)
    throw new Error(`${name} is missing from the lockfile, and its name does not tell its platform.`)
  const {os, cpu, abi, wasm} = groups
  if (os === undefined) return {cpu: [wasm]}
  const libc = os === 'linux' && abi ? libcOfAbi.find((known) => known.abi.test(abi))?.libc : undefined
  return {cpu: [cpu], ...(libc ? {libc} : {}), os: [os]}
}

/** The folder in which Node finds `name` from the package at `path`, or undefined. */
function resolve(packages: Record<string, unknown>, path: string, name: string): string | undefined {
  const folders = path
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'))
  return ['', ...folders]
    .map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`))
    .findLast((candidate) => candidate in packages)
}

const written: unknown = JSON.parse(readFileSync(lockfilePath, 'utf8'))
const {packages} = lockfile.parse(written)
const versionAt = (path: string | undefined) =>
  path === undefined ? undefined : entry.parse(packages[path]).version
const isExactVersion = (range: string) => /^\d/.test(range)

let added = 0
for (const [path, value] of Object.entries(packages)) {
  const {dev, devOptional, optionalDependencies} = entry.parse(value)
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    const found = resolve(packages, path, name)
    if (!isExactVersion(version) || versionAt(found) === version) continue
    const place = found ? `${path}/node_modules/${name}` : `node_modules/${name}`
    packages[place] = {version, ...platformOf(name), dev, devOptional, optional: true}
    added += 1
  }
}
const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
const completed = Object.assign({}, written, {packages: Object.fromEntries(sorted)})
writeFileSync(lockfilePath, `${JSON.stringify(completed, null, 2)}\n`)
console.log(`package-lock.json: ${added} packages of other platforms added`)
