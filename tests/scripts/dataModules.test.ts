import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import * as checkedQueries from '../../queries/checkedQueries.ts'
import * as groq from '../../queries/groq.ts'
import * as vocabulary from '../../queries/vocabulary.ts'
import {dataModule} from '../../scripts/dataModule.ts'
import {textModule} from '../../scripts/textModule.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'data-modules-'))
  const texts = new Map(Object.entries(groq).map(([name, text]): [string, string] => [text, name]))
  const modules = {
    groq: textModule(groq),
    checkedQueries: dataModule({...checkedQueries}, {texts, from: './groq.js'}),
    vocabulary: dataModule({...vocabulary}, {texts, from: './groq.js'}),
  }
  for (const [name, text] of Object.entries(modules)) await writeFile(join(directory, `${name}.js`), text)
  await writeFile(join(directory, 'package.json'), '{"type": "module", "sideEffects": false}')
})
afterAll(() => rm(directory, {recursive: true}))

const load = async (name: string): Promise<object> => ({
  ...(await import(pathToFileURL(join(directory, `${name}.js`)).href)),
})

/** What a website has of the modules when it imports some of their exports. */
async function bundled(code: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir: directory},
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

describe('what is published in the place of a computed module', () => {
  test('has every query text, character by character', async () => {
    expect(await load('groq')).toEqual({...groq})
  })

  test('has every shape, filter and type', async () => {
    expect(await load('checkedQueries')).toEqual({...checkedQueries})
  })

  test('has every list', async () => {
    expect(await load('vocabulary')).toEqual({...vocabulary})
  })
})

describe('a bundle', () => {
  test('of one text has no other', async () => {
    const bundle = await bundled(`export {slugsQuery} from './groq.js'`)
    expect(bundle).toContain('$type')
    expect(bundle.length).toBeLessThan(groq.slugsQuery.length + 50)
  })

  test('of one query has no fragment and no shape of another', async () => {
    const bundle = await bundled(`export {sourceBySlug} from './checkedQueries.js'`)
    expect(bundle).toContain('systematic-review')
    expect(bundle).not.toContain('treatment')
  })

  test('of two queries has what they share once', async () => {
    const bundle = await bundled(`export {conditionBySlug, treatmentBySlug} from './checkedQueries.js'`)
    expect(bundle.split('durationDefinition')).toHaveLength(3)
  })
})

test('a text whose brackets do not pair is refused', () => {
  expect(() => textModule({query: '*[_type == "faq"'})).toThrow('do not pair')
})
