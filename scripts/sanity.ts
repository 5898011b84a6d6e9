// `npm run sanity -- <arguments>`: Sanity's own command line, unchanged, on the lake. See --help.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {Command} from 'commander'
import * as z from 'zod'
import {lakeDirectory, lakeFiles, shownPath} from './lakeDirectory.ts'

const commandLine = join(import.meta.dirname, '../node_modules/@sanity/cli/bin/run.js')
const preload = pathToFileURL(join(import.meta.dirname, 'resolveLocalhost.ts')).href

const program = new Command('npm run sanity --')
  .description("Runs Sanity's command line on the lake that `npm start` has started.")
  .argument('[arguments...]', 'what follows `sanity`')
  .option('--data <directory>', 'where the lake keeps its data', shownPath(lakeDirectory))
  .passThroughOptions()
  .allowUnknownOption()
  .addHelpText(
    'after',
    `
Examples
  npm run sanity -- dataset list
  npm run sanity -- dataset export production production.tar.gz
  npm run sanity -- dataset import production.tar.gz --dataset copy
  npm run sanity -- documents query '*[_type == "treatment"].name'
  npm run sanity -- documents validate
  npm run sanity -- migration run <id> --no-dry-run
  npm run sanity -- dataset --help                  what Sanity's command line says itself

It warns of an unknown environment mode: that is the lake. Commands of Sanity's cloud (deploy, login, manage,
backups, ...) have nothing to talk to. Scripts of \`sanity exec\` take the lake's address from the file
${shownPath(lakeFiles(lakeDirectory).url)}.

Exit codes: those of the command line; 1 when no lake runs.`,
  )
  .parse()
const options = z.object({data: z.string()}).parse(program.opts())
const directory = resolve(options.data)
const {token: tokenFile, tlsUrl: tlsUrlFile, certificate} = lakeFiles(directory)

/** Where the lake runs. HTTPS, since a migration speaks nothing else. Undefined when it does not run. */
async function lakeAddress(): Promise<URL | undefined> {
  if (!existsSync(tlsUrlFile)) return undefined
  return new URL((await readFile(tlsUrlFile, 'utf8')).trim())
}

const address = await lakeAddress()
if (address === undefined) {
  console.error(`No lake runs on ${shownPath(directory)}. Start it in another terminal with: npm start`)
  process.exit(1)
}
const child = spawn(process.execPath, [commandLine, ...program.args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    // @sanity/cli-core takes it as the address of the API, and puts the project before the host.
    SANITY_INTERNAL_ENV: `https://localhost:${address.port}`,
    SANITY_AUTH_TOKEN: (await readFile(tokenFile, 'utf8')).trim(),
    DO_NOT_TRACK: '1',
    NODE_EXTRA_CA_CERTS: certificate,
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${preload}`.trim(),
  },
})
const [code] = await once(child, 'exit')
process.exitCode = typeof code === 'number' ? code : 1
