import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {newDataset, startOverHttp} from '../lake/lakeUnderTest.ts'
import type {ContentDirectory} from './contentDirectory.ts'
import {bodyRegion, createContentDirectory} from './contentDirectory.ts'

const script = join(import.meta.dirname, '../../scripts/seed.ts')
const allContent = join(import.meta.dirname, '../../content')

let lake: LakeUnderTest
let dataset: string
let client: SanityClient
let content: ContentDirectory

beforeAll(async () => {
  lake = await startOverHttp()
})

afterAll(() => lake.close())

beforeEach(async () => {
  const made = await newDataset(lake)
  client = made.client
  dataset = made.dataset
  content = await createContentDirectory({'bodyRegion/back.yaml': bodyRegion})
})

afterEach(() => content.remove())

/** Starts the command with options against the lake, unless the environment says otherwise. */
function start(options: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const connection = {
    SANITY_PROJECT_ID: '',
    SANITY_DATASET: dataset,
    SANITY_API_TOKEN: lake.token,
    SANITY_API_HOST: lake.apiHost,
  }
  return spawn(process.execPath, [script, ...options], {
    env: {...process.env, ...connection, ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function run(options: readonly string[], environment?: Readonly<Record<string, string>>) {
  const child = start(options, environment)
  const said = {out: '', error: ''}
  child.stdout.on('data', (text) => (said.out += String(text)))
  child.stderr.on('data', (text) => (said.error += String(text)))
  const [code] = await once(child, 'close')
  const hide = (text: string) => text.replaceAll(`${content.path}/`, '').trimEnd()
  return {code, out: hide(said.out), error: hide(said.error)}
}

describe('npm run seed', () => {
  test('says what it did, and nothing to do the second time', async () => {
    expect(await run(['--content', content.path])).toEqual({
      code: 0,
      out: '1 created, 0 changed, 0 unchanged, 0 kept',
      error: '0 of 1 documents\n1 of 1 documents',
    })
    expect(await run(['--content', content.path])).toMatchObject({
      code: 0,
      out: '0 created, 0 changed, 1 unchanged, 0 kept',
    })
  })

  test('names what it kept and why', async () => {
    await run(['--content', content.path])
    await client.patch('bodyRegion-back').set({name: 'The back'}).commit()
    expect(await run(['--content', content.path])).toMatchObject({
      code: 0,
      out:
        'kept bodyRegion-back  someone edited it after it was last seeded.\n' +
        '0 created, 0 changed, 0 unchanged, 1 kept',
    })
  })

  test('gives its result as JSON', async () => {
    const {code, out} = await run(['--content', content.path, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({created: 1, changed: 0, unchanged: 0, kept: [], problems: []})
  })

  test('explains itself', async () => {
    const {code, out} = await run(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('npm run seed -- --dataset staging')
    expect(out).toContain('SANITY_API_TOKEN')
    expect(out).toContain('Exit codes')
  })

  test('is whole again after it was killed in the middle', async () => {
    const child = start(['--content', allContent])
    await once(child.stderr, 'data')
    child.kill('SIGKILL')
    await once(child, 'close')
    const {code} = await run(['--content', allContent])
    expect(code).toBe(0)
    const {out} = await run(['--content', allContent, '--json'])
    expect(JSON.parse(out)).toMatchObject({created: 0, changed: 0, kept: []})
    const [documents, records] = await Promise.all([
      client.fetch<number>('count(*[_type != "seedRecord"])'),
      client.fetch<number>('count(*[_type == "seedRecord"])'),
    ])
    expect(documents).toBe(records)
  }, 30_000)
})

describe('bad input writes nothing and exits with its own code', () => {
  async function refused(options: readonly string[], environment?: Readonly<Record<string, string>>) {
    const result = await run(options, environment)
    expect(await client.fetch('count(*)')).toBe(0)
    return result
  }

  test('content files with problems', async () => {
    await content.write({
      'bodyRegion/neck.yaml': 'nam: Neck\n',
      'bodyRegion/hip.yaml': 'name: Hip\npartOf: bakc\n',
    })
    expect(await refused(['--content', content.path])).toEqual({
      code: 1,
      out: [
        'bodyRegion/hip.yaml:2:9   partOf  There is no bodyRegion "bakc". Did you mean "back"? Or add content/bodyRegion/bakc.yaml.',
        'bodyRegion/neck.yaml:1:1          The field "name" is missing here. Add it.',
        'bodyRegion/neck.yaml:1:1  nam     There is no field "nam" here. Did you mean "name"?',
      ].join('\n'),
      error: '3 problems in 2 files. Nothing was written.',
    })
  })

  test('a folder that is not there', async () => {
    expect(await refused(['--content', 'nowhere'])).toEqual({
      code: 2,
      out: '',
      error: 'There is no folder nowhere. Name the folder of the content files with --content.',
    })
  })

  test('an option that there is not', async () => {
    expect(await refused(['--datset', 'x'])).toMatchObject({
      code: 2,
      error: "error: unknown option '--datset'\n(Did you mean --dataset?)",
    })
  })

  test('variables that cannot be', async () => {
    expect(
      await refused(['--content', content.path], {SANITY_API_HOST: 'localhost', SANITY_DATASET: 'No'}),
    ).toEqual({
      code: 2,
      out: '',
      error:
        'SANITY_DATASET must be a dataset: lower-case letters, digits, hyphens, underscores.\n' +
        'SANITY_API_HOST must be an address such as http://127.0.0.1:3900.',
    })
  })

  test('a hosted project without a token', async () => {
    const environment = {SANITY_PROJECT_ID: 'abc123', SANITY_API_HOST: '', SANITY_API_TOKEN: ''}
    expect(await refused(['--content', content.path], environment)).toMatchObject({
      code: 2,
      error:
        'SANITY_API_TOKEN is missing. Make a token with the role Editor at https://www.sanity.io/manage and set it.',
    })
  })

  test('a lake that is not running', async () => {
    const gone = await startOverHttp()
    await gone.close()
    expect(await refused(['--content', content.path], {SANITY_API_HOST: gone.apiHost})).toMatchObject({
      code: 3,
      error: `Nothing answers at ${gone.apiHost} (ECONNREFUSED). Start the lake with: npm start`,
    })
  })

  test('an address that no program may ask', async () => {
    expect(await refused(['--content', content.path], {SANITY_API_HOST: 'http://127.0.0.1:1'})).toMatchObject(
      {
        code: 3,
        error: 'Nothing answers at http://127.0.0.1:1 (bad port). Start the lake with: npm start',
      },
    )
  })

  test('a wrong token', async () => {
    expect(await refused(['--content', content.path], {SANITY_API_TOKEN: 'wrong'})).toMatchObject({
      code: 3,
      error: `${lake.apiHost} does not know the token. Check SANITY_API_TOKEN, or unset it to use the one in .lake/token.`,
    })
  })

  test('a dataset that there is not', async () => {
    expect(await refused(['--content', content.path, '--dataset', 'staging'])).toMatchObject({
      code: 3,
      error: `${lake.apiHost} has no dataset "staging" in the project "local". Check SANITY_PROJECT_ID, SANITY_DATASET and --dataset.`,
    })
  })
})
