// Loads the content files and brings a dataset up to them. See --help.
import {existsSync} from 'node:fs'
import {join, relative} from 'node:path'
import {SingleBar} from 'cli-progress'
import {Command} from 'commander'
import * as z from 'zod'
import type {Problem} from '../sync/loadContent.ts'
import {loadContent} from '../sync/loadContent.ts'
import type {SeedResult} from '../sync/seed.ts'
import {keptReasons, seed, SeedConflictError} from '../sync/seed.ts'
import {
  connect,
  ConnectionError,
  connectionErrorOf,
  EnvironmentError,
  environmentHelp,
  readConnection,
} from './environment.ts'
import {printTable} from './printTable.ts'

const exitCodes = {done: 0, content: 1, usage: 2, connection: 3, interrupted: 130}

const ownContent = relative(process.cwd(), join(import.meta.dirname, '../content')) || '.'

const program = new Command('npm run seed --')
  .description(
    'Writes the content files to a dataset. What someone edited there is reported and left as it is.',
  )
  .option('--dataset <name>', 'the dataset to write to, instead of SANITY_DATASET')
  .option('--content <directory>', 'the content files', ownContent)
  .option('--json', 'print the result as JSON')
  .addHelpText(
    'after',
    `
Examples
  npm run seed                                        the lake that npm start runs
  npm run seed -- --dataset staging                   another dataset
  npm run seed -- --content ../our-content --json     other files, and a result for a program
  SANITY_PROJECT_ID=abc123 SANITY_API_TOKEN=... npm run seed
                                                      Sanity's hosted Content Lake
${environmentHelp}

Exit codes
  ${exitCodes.done}    done, even if some documents were left as they are
  ${exitCodes.content}    the content files have problems, or the dataset refused them: nothing was half-written
  ${exitCodes.usage}    wrong options or environment
  ${exitCodes.connection}    no dataset could be reached with the address and token given
  ${exitCodes.interrupted}  interrupted; the next run completes it`,
  )
  .exitOverride(({exitCode}) => process.exit(exitCode === 0 ? exitCodes.done : exitCodes.usage))
  .parse()
const options = z
  .object({dataset: z.string().optional(), content: z.string(), json: z.boolean().default(false)})
  .parse(program.opts())

function fail(message: string, exitCode: number): never {
  console.error(message)
  process.exit(exitCode)
}

function report(result: SeedResult, problems: readonly Problem[]): void {
  if (options.json) {
    console.log(JSON.stringify({...result, problems}, null, 2))
    return
  }
  printTable(
    problems.map(({file, line, column, path, message}) => [`${file}:${line}:${column}`, path, message]),
  )
  if (problems.length > 0) return
  const {created, changed, unchanged, kept} = result
  printTable(kept.map(({id, reason}) => [`kept ${id}`, `${keptReasons[reason]}.`]))
  console.log(`${created} created, ${changed} changed, ${unchanged} unchanged, ${kept.length} kept`)
}

/** Shows how far it has got on standard error: a bar on a terminal, else a line for each transaction. */
function showProgress(total: number) {
  if (!process.stderr.isTTY) {
    return {update: (done: number) => console.error(`${done} of ${total} documents`), stop: () => {}}
  }
  const bar = new SingleBar({
    format: '{bar} {value} of {total} documents',
    stream: process.stderr,
    hideCursor: true,
  })
  bar.start(total, 0)
  return {update: (done: number) => bar.update(done), stop: () => bar.stop()}
}

if (!existsSync(options.content)) {
  fail(
    `There is no folder ${options.content}. Name the folder of the content files with --content.`,
    exitCodes.usage,
  )
}
const {documents, problems} = await loadContent(options.content)
if (problems.length > 0) {
  report({created: 0, changed: 0, unchanged: 0, kept: []}, problems)
  const files = new Set(problems.map(({file}) => file)).size
  fail(`${problems.length} problems in ${files} files. Nothing was written.`, exitCodes.content)
}
if (documents.length === 0) {
  fail(`There are no content files in ${options.content}. Nothing was written.`, exitCodes.content)
}

const variables =
  options.dataset === undefined ? process.env : {...process.env, SANITY_DATASET: options.dataset}
const connection = await readConnection(variables).catch((error: unknown) => {
  if (error instanceof EnvironmentError) return fail(error.message, exitCodes.usage)
  if (error instanceof ConnectionError) return fail(error.message, exitCodes.connection)
  throw error
})
const progress = showProgress(documents.length)
process.once('SIGINT', () => {
  progress.stop()
  fail('Interrupted. What is written is whole; run it again to write the rest.', exitCodes.interrupted)
})
try {
  const result = await seed({
    client: connect(connection),
    documents,
    onProgress: ({done}) => progress.update(done),
  })
  progress.stop()
  report(result, [])
} catch (error) {
  progress.stop()
  if (error instanceof SeedConflictError) fail(error.message, exitCodes.content)
  const connectionError = connectionErrorOf(error, connection)
  if (connectionError === null) throw error
  fail(connectionError.message, exitCodes.connection)
}
