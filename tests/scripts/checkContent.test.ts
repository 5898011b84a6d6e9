import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {newDataset, startOverHttp} from '../lake/lakeUnderTest.ts'
import type {ContentDirectory} from '../sync/contentDirectory.ts'
import {createContentDirectory, source} from '../sync/contentDirectory.ts'

const script = join(import.meta.dirname, '../../scripts/checkContent.ts')
const ownContent = join(import.meta.dirname, '../../content')

/** An answer that keeps every rule, with a text to put in. */
const answer = (text = ''): string => `question: Do I need ice?
kind: question
answer: |
  See a {doctor} if it gets worse. ${text}
sources: [nice]
review:
  status: awaiting-clinical-review
`

const doctor = `term: doctor
variants: [{_key: gb, region: GB, term: GP}]
`

const guideline = `${source}population: Adults\nyear: 2020\n`

let lake: LakeUnderTest
let content: ContentDirectory

beforeAll(async () => {
  lake = await startOverHttp()
})

afterAll(() => lake.close())

beforeEach(async () => {
  content = await createContentDirectory({
    'source/nice.yaml': guideline,
    'localTerm/doctor.yaml': doctor,
    'faq/ice.yaml': answer(),
  })
})

afterEach(() => content.remove())

async function run(options: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const connection = {SANITY_PROJECT_ID: '', SANITY_API_TOKEN: lake.token, SANITY_API_HOST: lake.apiHost}
  const child = spawn(process.execPath, [script, ...options], {
    env: {...process.env, ...connection, ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = {out: '', error: ''}
  child.stdout.on('data', (text) => (said.out += String(text)))
  child.stderr.on('data', (text) => (said.error += String(text)))
  const [code] = await once(child, 'close')
  const hide = (text: string) => text.replaceAll(`${content.path}/`, '').trimEnd()
  return {code, out: hide(said.out), error: hide(said.error)}
}

const check = (...options: string[]) => run(['--content', content.path, ...options])

describe('npm run check-content', () => {
  test('says that sound files have nothing wrong', async () => {
    expect(await check()).toEqual({code: 0, out: '0 errors, 0 warnings in 3 documents', error: ''})
  })

  test('tells an error in a table', async () => {
    await content.write({'faq/ice.yaml': answer('This will cure your pain.')})
    const {code, out} = await check()
    expect(code).toBe(1)
    const [header, row, summary] = out.split('\n')
    expect(header?.split(/ {2,}/)).toEqual(['severity', 'rule', 'document', 'path', 'message', 'reason'])
    expect(row).toMatch(
      /^error {5}E10-promise-words {2}faq-ice {3}answer\[\w+\] {2}“cure” promises a result\./,
    )
    expect(summary).toBe('1 error, 0 warnings in 3 documents')
  })

  test('fails on a warning until somebody says why it stands', async () => {
    await content.write({'faq/ice.yaml': answer('It takes six weeks.')})
    expect(await check()).toMatchObject({
      code: 1,
      out: expect.stringContaining('0 errors, 1 warning (1 without a reason) in 3 documents'),
    })
    const reason = 'Quoted from the packet.'
    await content.write({
      'accepted-warnings.yaml': `- {rule: E14-numbers, document: faq-ice, reason: ${reason}}\n`,
    })
    const {code, out} = await check()
    expect(code).toBe(0)
    expect(out).toContain(reason)
    expect(out).toContain('0 errors, 1 warning (0 without a reason) in 3 documents')
  })

  test('fails on a reason that no warning needs', async () => {
    await content.write({
      'accepted-warnings.yaml': '- {rule: E14-numbers, document: faq-ice, reason: Once upon a time.}\n',
    })
    expect(await check()).toMatchObject({
      code: 1,
      out: expect.stringContaining('Nothing is left to excuse here. Take it out of accepted-warnings.yaml.'),
    })
  })

  test('tells of files that cannot be read as content', async () => {
    await content.write({'faq/ice.yaml': answer().replace('kind: question', 'kind: riddle')})
    expect(await check()).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /error {5}content-file +faq\/ice.yaml +kind +"riddle" is not one of the values/,
      ),
    })
  })

  test('gives a program everything it knows', async () => {
    await content.write({'faq/ice.yaml': answer('This will cure your pain.')})
    const {code, out} = await check('--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      documents: 3,
      problems: [
        {
          severity: 'error',
          rule: 'E10-promise-words',
          document: 'faq-ice',
          path: expect.stringMatching(/^answer/),
          message: expect.stringContaining('“cure”'),
          reason: null,
          place: {file: 'faq/ice.yaml', line: 3, column: 9},
        },
      ],
    })
  })

  test('marks the lines of a pull request', async () => {
    await content.write({'faq/ice.yaml': answer('Use it, 100% of the time.')})
    const {out} = await check('--format', 'github')
    expect(out).toMatch(
      /^::warning file=faq\/ice.yaml,line=3,col=9,title=E14-numbers::faq-ice answer\[\w+\]: “100%25”: Say how many/,
    )
  })

  test('explains itself', async () => {
    const {code, out} = await run(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('npm run check-content -- --dataset staging --drafts')
  })

  test.each([
    [['--format', 'xml'], /Allowed choices are table, json, github/],
    [['--drafts'], /--drafts needs --dataset/],
    [['--content', 'nowhere'], /There is no folder nowhere/],
  ])('checks nothing with the options %j', async (options, message) => {
    const {code, error} = await run(options)
    expect(code).toBe(2)
    expect(error).toMatch(message)
  })

  test('finds every warning of its own content excused', async () => {
    const {code, out} = await run(['--content', ownContent])
    expect(out).toMatch(/0 errors, \d+ warnings \(0 without a reason\) in \d+ documents$/)
    expect(code).toBe(0)
  })
})

describe('npm run check-content -- --dataset', () => {
  let dataset: string
  let client: SanityClient
  const faq = (text: string) => ({
    _type: 'faq',
    question: 'Do I need ice?',
    sources: [{_type: 'reference', _ref: 'source-nice'}],
    answer: [{_type: 'block', _key: 'a', children: [{_type: 'span', text}]}],
  })

  beforeEach(async () => {
    const made = await newDataset(lake)
    client = made.client
    dataset = made.dataset
    await client.create({
      _id: 'source-nice',
      _type: 'source',
      kind: 'guideline',
      publisher: 'NICE',
      url: 'https://example.org',
      jurisdiction: 'GB',
      population: 'Adults',
      status: 'current',
      year: 2020,
      accessed: '2026-11-22',
    })
    await client.create({_id: 'faq-ice', ...faq('See a {doctor} in six weeks.')})
  })

  test('passes with warnings: editors see those in the studio', async () => {
    expect(await check('--dataset', dataset)).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 errors, 1 warning (1 without a reason) in 2 documents'),
    })
  })

  test('looks at what is published, and at drafts when asked', async () => {
    await client.create({_id: 'drafts.faq-ice', ...faq('See a {doctor}: this will cure your pain.')})
    expect(await check('--dataset', dataset)).toMatchObject({code: 0})
    const {code, out} = await check('--dataset', dataset, '--drafts')
    expect(code).toBe(1)
    expect(out).toMatch(/error {5}E10-promise-words {2}faq-ice {3}answer\[a\]/)
  })

  test('checks nothing when nobody answers', async () => {
    const {code, error} = await run(['--dataset'], {SANITY_API_HOST: 'http://127.0.0.1:1'})
    expect(code).toBe(2)
    expect(error).toContain('Nothing answers at http://127.0.0.1:1')
  })

  test('checks nothing where there is no content', async () => {
    const {dataset: empty} = await newDataset(lake)
    expect(await check('--dataset', empty)).toMatchObject({
      code: 2,
      error: 'There is no content in the dataset. Nothing was checked.',
    })
  })
})
