// Writes the files that come from the schemas, the queries and their docstrings: schemas/types.gen.ts, content/schema/ and
// docs/api/. Needs no network.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {Command} from 'commander'
import * as z from 'zod'
import {contentFileSchemas} from '../studio/contentFileSchema.ts'
import {apiReference} from './apiReference.ts'

const root = join(import.meta.dirname, '..')
const typesFile = join(root, 'schemas/types.gen.ts')
const schemaFolder = join(root, 'content/schema')
const referenceFolder = join(root, 'docs/api')
/** All that stands in these is generated. */
const folders = [schemaFolder, referenceFolder]

const program = new Command('generate')
  .description(
    'Writes schemas/types.gen.ts, content/schema/*.schema.json and docs/api/*.md from the Sanity schemas, the queries and their docstrings.',
  )
  .option('--check', 'write nothing; exit with 1 when a committed file is stale')
  .addHelpText('after', '\nExit codes: 0 done, 1 a file is stale or a tool failed, 2 usage.')
  .exitOverride(({exitCode}) => process.exit(exitCode === 0 ? 0 : 2))
  .parse()
const {check} = z.object({check: z.boolean().default(false)}).parse(program.opts())

/** Runs a command of the Sanity CLI. Its output is shown only when it fails, and the program ends with it. */
function sanity(command: string): void {
  const {status, stdout, stderr} = spawnSync(`sanity ${command}`, {
    cwd: root,
    // With a project id the studio is built as a hosted one, whose schema is the same and needs no lake.
    env: {...process.env, DO_NOT_TRACK: '1', SANITY_STUDIO_PROJECT_ID: 'schema-only'},
    shell: true,
    encoding: 'utf8',
  })
  if (status === 0) return
  console.error(`${stdout}${stderr}\nsanity ${command} failed (exit code ${status}); what it said is above.`)
  process.exit(1)
}

const readIfThere = async (file: string): Promise<string | null> =>
  existsSync(file) ? readFile(file, 'utf8') : null

/** What `sanity typegen` makes of the schemas and queries. It writes to `typesFile`: what stood there is put back. */
async function generatedTypes(): Promise<string> {
  const before = await readIfThere(typesFile)
  sanity('schema extract --enforce-required-fields --force')
  try {
    sanity('typegen generate')
    return await readFile(typesFile, 'utf8')
  } finally {
    if (before === null) await rm(typesFile, {force: true})
    else await writeFile(typesFile, before)
  }
}

const wanted = new Map<string, string>()
for (const [name, schema] of contentFileSchemas()) {
  wanted.set(join(schemaFolder, name), `${JSON.stringify(schema, null, 2)}\n`)
}
for (const [name, page] of await apiReference(root)) wanted.set(join(referenceFolder, name), page)
wanted.set(typesFile, await generatedTypes())

const present = await Promise.all(
  folders.map(async (folder) =>
    existsSync(folder) ? (await readdir(folder)).map((name) => join(folder, name)) : [],
  ),
)
const left = present.flat().filter((file) => !wanted.has(file))
const stale: string[] = [...left]
for (const [file, text] of wanted) {
  if ((await readIfThere(file)) !== text) stale.push(file)
}
const names = stale.map((file) => relative(root, file)).toSorted()

if (names.length === 0) {
  console.log(`All ${wanted.size} generated files are up to date.`)
} else if (check) {
  console.error(`Not up to date: ${names.join(', ')}. Run: npm run generate`)
  process.exitCode = 1
} else {
  for (const folder of folders) await mkdir(folder, {recursive: true})
  for (const file of left) await rm(file)
  for (const [file, text] of wanted) await writeFile(file, text)
  names.forEach((name) => console.log(`wrote ${name}`))
}
