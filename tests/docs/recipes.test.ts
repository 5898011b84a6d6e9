import {mkdir, mkdtemp, readdir, readFile, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {compileSite} from './recipes/compileSite.ts'
import type {Framework} from './recipes/compileSite.ts'
import {fetchTypes} from './recipes/fetchTypes.ts'

const root = join(import.meta.dirname, '../..')
const recipes = join(root, 'docs/recipes')

interface Recipe extends Framework {
  /** A mistake in calling the framework, which its types must find. */
  readonly mistake: readonly [correct: string, wrong: string]
}

const frameworks: Record<string, Recipe> = {
  astro: {
    compilerOptions: {jsx: 'preserve', jsxImportSource: 'astro', types: ['node', 'astro/env']},
    mistake: ['response.headers.set(', 'response.headers.put('],
  },
  nextjs: {mistake: [`cacheLife('max')`, 'cacheLife(1000)']},
  node: {mistake: ['.writeHead(200', `.writeHead('200'`]},
  nuxt: {
    compilerOptions: {paths: {'#imports': ['./imports.ts']}},
    files: {
      'imports.ts': `export {createError, useFetch, useHead, useResponseHeader, useRoute} from 'nuxt/app'\n`,
    },
    mistake: [`useRoute().params`, 'useRoute().parameters'],
  },
  'react-router': {mistake: ['{status: 404}', `{status: '404'}`]},
}

/** The code of a recipe by the names of its files. Each block stands right under the name of its file. */
function filesOf(recipe: string): [name: string, code: string][] {
  const blocks = [...recipe.matchAll(/^(?:\*\*`([^`\n]+)`\*\*\n\n)?```(\w+)\n(.*?)^```$/gms)]
  return blocks
    .filter(([, , language]) => language !== 'sh')
    .map(([block, name, , code = '']) => {
      if (name === undefined) throw new Error(`No file name stands above this code:\n${block}`)
      return [name, code]
    })
}

/** Has the types of the frameworks in `types/node_modules`, and those of the packages that are installed here above it. */
let sites: string

beforeAll(async () => {
  sites = await mkdtemp(join(tmpdir(), 'recipes-'))
  await symlink(join(root, 'node_modules'), join(sites, 'node_modules'))
  await mkdir(join(sites, 'types'))
  await fetchTypes(join(sites, 'types'))
}, 240_000)

afterAll(() => rm(sites, {recursive: true}))

test('there is a framework for each recipe', async () => {
  const pages = (await readdir(recipes)).map((page) => page.replace('.md', ''))
  expect(pages.toSorted()).toEqual(Object.keys(frameworks))
})

describe.each(Object.entries(frameworks))('the recipe for %s', (name, {mistake, ...framework}) => {
  /** The website as the page shows it, and beside it the same with mistakes: one compilation does for both. */
  let errors: string[]

  beforeAll(async () => {
    const files = filesOf(await readFile(join(recipes, `${name}.md`), 'utf8'))
    const wrong = files.map(([file, code]): [string, string] => [
      `mistaken/${file}`,
      code.replaceAll('page.name', 'page.nmae').replace(...mistake),
    ])
    const folder = join(sites, 'types', name)
    await mkdir(folder)
    errors = await compileSite(folder, framework, new Map([...files, ...wrong]))
  })

  test('compiles', () => {
    expect(errors.filter((error) => !error.startsWith('mistaken/'))).toEqual([])
  })

  test('does not compile with a field that no page has', () => {
    expect(errors).toContainEqual(expect.stringMatching(/^mistaken\/.*'nmae' does not exist/))
  })

  test('does not compile with a wrong call of the framework', () => {
    const [, wrong] = mistake
    expect(
      errors.filter((error) => error.startsWith('mistaken/') && !error.includes('nmae')),
      wrong,
    ).not.toEqual([])
  })
})
