// `npm start`: a lake full of content, read back through the query library, with the studio on it. See --help.
import {once as eventOf} from 'node:events'
import {rm, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {Command} from 'commander'
import * as z from 'zod'
import {LakeError, type LakeServer, PortInUseError, startLakeServer} from '../lake/index.ts'
import {ContentError, createClinicContent} from '../queries/index.ts'
import {loadContent} from '../sync/loadContent.ts'
import {seed} from '../sync/seed.ts'
import {buildStudio, StudioBuildError} from './buildStudio.ts'
import {connect} from './environment.ts'
import {lakeDirectory, lakeFiles, shownPath} from './lakeDirectory.ts'
import {outline} from './outline.ts'

const firstPort = 3900
/** So many ports are tried from the first one on before giving up. */
const portsTried = 20
const contentDirectory = join(import.meta.dirname, '../content')
const dataset = 'production'

const program = new Command('npm start --')
  .description(
    'Starts the lake with the studio on it, fills it when it is empty, and shows what is in it. Ctrl-C stops it.',
  )
  .option('--once', 'show the content, then stop; the studio is left out')
  .option('--port <number>', 'the port of the lake', String(firstPort))
  .option('--data <directory>', 'where the lake keeps its data', shownPath(lakeDirectory))
  .option('--clinic <slug>', 'the clinic whose words are shown', 'example-back-clinic-us')
  .addHelpText(
    'after',
    `
Examples
  npm start                                        the lake and its content, until Ctrl-C
  npm start -- --once                              shows the content and stops
  npm start -- --clinic example-back-clinic-uk     the same text in another clinic's words
  npm start -- --port 4000 --data /tmp/lake        another port, and a lake of its own

Exit codes
  0  stopped as asked
  1  the lake could not start, or its content could not be read
  2  wrong options`,
  )
  .exitOverride(({exitCode}) => process.exit(exitCode === 0 ? 0 : 2))
  .parse()
const parsed = z
  .object({
    once: z.boolean().default(false),
    port: z.coerce.number('--port takes a number').int().min(1).max(65_535),
    data: z.string(),
    clinic: z.string(),
  })
  .safeParse(program.opts())
if (!parsed.success) {
  console.error(parsed.error.issues.map(({path, message}) => `--${path.join('.')}: ${message}`).join('\n'))
  process.exit(2)
}
const {once, port, data, clinic} = parsed.data
const dataDirectory = resolve(data)
const {token: tokenFile, url: urlFile, tlsUrl: tlsUrlFile} = lakeFiles(dataDirectory)

/** The built studio; undefined, with the reason on the terminal, when it cannot be built: the lake is of use without it. */
async function studioPages(): Promise<string | undefined> {
  try {
    return await buildStudio({log: (line) => console.log(line)})
  } catch (error) {
    if (!(error instanceof StudioBuildError)) throw error
    // Ctrl-C stops the builder too.
    if (stopping.signal.aborted) return undefined
    console.error(`${error.message}\nThe lake goes on without the studio.`)
    return undefined
  }
}

/** Starts the lake on the port that was asked for, or on the next one that is free. */
async function startLake(studioDirectory: string | undefined): Promise<LakeServer> {
  const studio = studioDirectory === undefined ? {} : {studioDirectory}
  for (let candidate = port; ; candidate++) {
    try {
      return await startLakeServer({dataDirectory, port: candidate, tlsPort: 0, ...studio})
    } catch (error) {
      if (!(error instanceof PortInUseError) || candidate === port + portsTried - 1) throw error
      console.log(`Port ${candidate} is taken: trying the next one.`)
    }
  }
}

/** Fills a dataset that has nothing in it. One that has is left as it is: `npm run seed` brings it up to date. */
async function seedWhenEmpty(client: SanityClient): Promise<void> {
  const count = z.number().parse(await client.fetch<unknown>('count(*)', {}, {perspective: 'raw'}))
  if (count > 0) {
    console.log(`It holds ${count} documents. Bring it up to the content files with: npm run seed`)
    return
  }
  const {documents, problems} = await loadContent(contentDirectory)
  if (problems.length > 0) {
    console.error(`The content files have ${problems.length} problems. See them with: npm run seed`)
    return
  }
  const {created} = await seed({client, documents})
  console.log(`Filled it with ${created} documents from ${shownPath(contentDirectory)}/.`)
}

/** Reads the guide and its condition back as a website would. */
async function showContent(client: SanityClient): Promise<void> {
  const content = createClinicContent({client, clinic, perspective: 'published'})
  const [guide, condition, options] = await Promise.all([
    content.guide('back-spasm-treatment-options'),
    content.condition('back-spasm'),
    content.treatmentsFor('back-spasm'),
  ])
  console.log(
    guide === null || condition === null || options === null
      ? '\nThe guide or the condition is not in the lake: somebody removed or renamed it.'
      : `\n${outline({guide, condition, options})}`,
  )
}

/** What to do with the lake, and how to stop it. */
const instructions = ({url, projectId}: LakeServer, hasStudio: boolean): string =>
  [
    '',
    ...(hasStudio ? [`Edit it        ${url}/`] : []),
    `Query it       ${url}/v2025-02-19/data/query/${dataset}?query=*[_type=="treatment"].name`,
    `Write to it    with the token in ${shownPath(tokenFile)}, as project "${projectId}", dataset "${dataset}"`,
    'Use its tools  npm run sanity -- dataset list',
    'Stop it        Ctrl-C',
  ].join('\n')

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())

let lake: LakeServer | undefined
try {
  const studio = once ? undefined : await studioPages()
  stopping.signal.throwIfAborted()
  lake = await startLake(studio)
  await writeFile(urlFile, `${lake.url}\n`)
  if (lake.tls !== undefined) await writeFile(tlsUrlFile, `${lake.tls.url}\n`)
  console.log(`The lake runs at ${lake.url}, its data is in ${shownPath(dataDirectory)}/.`)
  const client = connect({apiHost: lake.url, projectId: lake.projectId, dataset, token: lake.token})
  await seedWhenEmpty(client)
  await showContent(client)
  if (!once && !stopping.signal.aborted) {
    console.log(instructions(lake, studio !== undefined))
    await eventOf(stopping.signal, 'abort')
  }
} catch (error) {
  if (!stopping.signal.aborted) {
    if (!(error instanceof LakeError) && !(error instanceof ContentError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
} finally {
  if (lake !== undefined) {
    for (const file of [urlFile, tlsUrlFile]) await rm(file, {force: true})
    await lake.close()
  }
  if (!once) console.log('\nStopped. The data is whole.')
}
