import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import * as z from 'zod'
import {picture} from '../lake/assets/picture.ts'
import {runStart, type Started} from '../scripts/runStart.ts'

// Sanity's command line, unchanged, through `npm run sanity`, on a lake that `npm start` has filled.

const root = join(import.meta.dirname, '../..')
let folder: string
let data: string
let lake: Started
let client: SanityClient

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanity-cli-'))
  data = join(folder, 'lake')
  lake = runStart('--data', data)
  await lake.saying('Ctrl-C')
  client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: (await readFile(join(data, 'url'), 'utf8')).trim(),
    useProjectHostname: false,
    useCdn: false,
    token: (await readFile(join(data, 'token'), 'utf8')).trim(),
    perspective: 'raw',
  })
}, 60_000)

afterAll(async () => {
  lake.interrupt()
  await lake.ended
  await rm(folder, {recursive: true})
})

/** Runs `npm run sanity -- ...` as npm does: what it printed, and its exit code. */
function sanity(args: readonly string[], {cwd = root, dataDirectory = data} = {}) {
  const {promise, resolve} = Promise.withResolvers<{code: number; stdout: string; stderr: string}>()
  const script = join(root, 'scripts/sanity.ts')
  execFile(process.execPath, [script, '--data', dataDirectory, ...args], {cwd}, (error, stdout, stderr) =>
    resolve({code: error === null ? 0 : Number(error.code), stdout, stderr}),
  )
  return promise
}

const systemFields = ['_rev', '_createdAt', '_updatedAt']

/** The documents of an export, one to a line, without system fields, sorted. */
function comparable(ndjson: string): string {
  const lines = ndjson
    .trim()
    .split('\n')
    .map((line) => {
      const document = z.record(z.string(), z.unknown()).parse(JSON.parse(line))
      return JSON.stringify(
        Object.fromEntries(Object.entries(document).filter(([key]) => !systemFields.includes(key))),
      )
    })
  return lines.toSorted().join('\n')
}

async function exported(dataset: string): Promise<string> {
  const file = join(folder, `${dataset}.tar.gz`)
  expect((await sanity(['dataset', 'export', dataset, file])).code).toBe(0)
  const {promise, resolve, reject} = Promise.withResolvers<string>()
  execFile('tar', ['-xzOf', file, '--wildcards', '*/data.ndjson'], {maxBuffer: 2 ** 28}, (error, stdout) =>
    error === null ? resolve(stdout) : reject(error),
  )
  return promise
}

describe('npm run sanity', {timeout: 120_000}, () => {
  test('dataset export, then import into an empty dataset gives the same documents and assets', async () => {
    const image = await client.assets.upload('image', await picture(), {
      filename: 'spine.png',
      title: 'A spine',
    })
    const leaflet = await client.assets.upload('file', Buffer.from('Rest, then move.'), {
      filename: 'leaflet.txt',
    })
    const reference = (_ref: string) => ({_type: 'reference', _ref})
    await client.create({
      _id: 'drafts.with-assets',
      _type: 'page',
      image: {_type: 'image', asset: reference(image._id)},
      leaflet: {_type: 'file', asset: reference(leaflet._id)},
      nothing: null,
      zero: 0,
    })
    const before = await exported('production')
    expect((await sanity(['dataset', 'create', 'copy', '--visibility', 'private'])).code).toBe(0)
    const {code, stdout} = await sanity([
      'dataset',
      'import',
      join(folder, 'production.tar.gz'),
      '--dataset',
      'copy',
    ])
    expect([code, stdout]).toEqual([0, expect.stringContaining('Done! Imported')])

    expect(comparable(await exported('copy'))).toBe(comparable(before))
    const asset = await client.withConfig({dataset: 'copy'}).getDocument(image._id)
    expect(asset).toMatchObject({title: 'A spine', originalFilename: 'spine.png', metadata: image.metadata})
    expect((await fetch(String(asset?.['url']))).status).toBe(200)
    expect((await sanity(['dataset', 'list'])).stdout.trim().split('\n').toSorted()).toEqual([
      'copy',
      'production',
    ])
  })

  test('dataset import brings in documents and the assets they name', async () => {
    await writeFile(join(folder, 'spine.png'), await picture(100, 60))
    const document = {
      _id: 'imported',
      _type: 'page',
      image: {_type: 'image', _sanityAsset: `image@file://${join(folder, 'spine.png')}`},
    }
    await writeFile(join(folder, 'page.ndjson'), `${JSON.stringify(document)}\n`)
    expect(
      (await sanity(['dataset', 'import', join(folder, 'page.ndjson'), '--dataset', 'production'])).code,
    ).toBe(0)

    expect(
      await client.fetch('*[_id == "imported"][0].image.asset->metadata.dimensions {width, height}'),
    ).toEqual({
      width: 100,
      height: 60,
    })
  })

  test('documents create, get, query and delete', async () => {
    const file = join(folder, 'note.json')
    await writeFile(file, JSON.stringify({_id: 'note', _type: 'note', text: 'Move'}))
    const run = async (...args: string[]) => {
      const {code, stdout, stderr} = await sanity(['documents', ...args])
      if (code !== 0) throw new Error(stderr)
      return stdout
    }
    expect(await run('create', file)).toContain('note')
    expect(JSON.parse(await run('get', 'note'))).toMatchObject({_id: 'note', text: 'Move'})
    expect(JSON.parse(await run('query', '*[_type == "note"].text'))).toEqual(['Move'])
    expect(await run('delete', 'note')).toContain('Deleted 1 document')
    expect(await client.getDocument('note')).toBeUndefined()
  })

  test('documents validate holds what is stored to the rules of the studio', async () => {
    await client.create({_id: 'condition-nameless', _type: 'condition'})
    const {code, stdout} = await sanity([
      'documents',
      'validate',
      '--yes',
      '--format',
      'ndjson',
      '--level',
      'error',
    ])
    await client.delete('condition-nameless')
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => z.object({documentId: z.string()}).parse(JSON.parse(line)).documentId)

    expect([code, found]).toEqual([1, ['condition-nameless']])
  })

  test('migration run changes what is stored', async () => {
    const project = join(folder, 'project')
    await mkdir(join(project, 'migrations'), {recursive: true})
    await symlink(join(root, 'node_modules'), join(project, 'node_modules'))
    await writeFile(join(project, 'package.json'), JSON.stringify({type: 'module'}))
    await writeFile(
      join(project, 'sanity.cli.js'),
      `export default {api: {projectId: 'local', dataset: 'production'}}\n`,
    )
    await writeFile(
      join(project, 'migrations/shout.js'),
      `import {at, defineMigration, set} from '@sanity/migrate'
       export default defineMigration({
         title: 'Shout',
         documentTypes: ['shout'],
         migrate: {document: (document) => at('text', set(document.text.toUpperCase()))},
       })`,
    )
    await client.create({_id: 'shout', _type: 'shout', text: 'move'})
    const {code, stderr} = await sanity(['migration', 'run', 'shout', '--no-dry-run', '--no-confirm'], {
      cwd: project,
    })

    expect([code, stderr]).toEqual([0, expect.any(String)])
    expect(await client.fetch('*[_id == "shout"][0].text')).toBe('MOVE')
  })

  test('says so when no lake runs', async () => {
    const {code, stderr} = await sanity(['dataset', 'list'], {dataDirectory: join(folder, 'nowhere')})

    expect(code).toBe(1)
    expect(stderr).toMatch(/^No lake runs on .*nowhere\. Start it in another terminal with: npm start/)
  })

  test('explains itself', async () => {
    expect((await sanity(['--help'])).stdout).toContain('npm run sanity -- dataset export')
    expect((await sanity(['dataset', '--help'])).stdout).toContain('sanity datasets COMMAND')
  })
})
