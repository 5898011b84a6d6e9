import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {
  cycles,
  emptyRooms,
  forbiddenImports,
  longFileBreaches,
  misnamedSchemaFiles,
  schemaListBreaches,
  unlisted,
} from './breaches.ts'
import {longFiles, maxLines} from './rooms.ts'
import {readFolders, readSourceTree} from './sourceTree.ts'

const root = join(import.meta.dirname, '../..')

describe('the house as it stands', async () => {
  const tree = await readSourceTree(root)

  test('imports nothing that the table of rooms does not allow', () => {
    expect(forbiddenImports(tree)).toEqual([])
  })

  test('has no file and no folder outside the table', async () => {
    expect(unlisted(tree, await readFolders(root))).toEqual([])
  })

  test('has a file in every room, so that no rule holds for want of files', () => {
    expect(emptyRooms(tree)).toEqual([])
  })

  test('has no circle of imports', () => {
    expect(cycles(tree)).toEqual([])
  })

  test('names the files of a schema room after their role', () => {
    expect(misnamedSchemaFiles(tree)).toEqual([])
  })

  test('lists every schema type once', () => {
    expect(schemaListBreaches(tree)).toEqual([])
  })

  test('keeps files short', () => {
    expect(longFileBreaches(tree, longFiles)).toEqual([])
  })
})

describe('a breach is found', () => {
  test('when a room imports a room, a package or a module that its row does not name', () => {
    const tree = new Map([
      ['lake/server.ts', `import {certainties} from '../schemas/vocabulary.ts'`],
      ['schemas/faq/faq.query.ts', `import {defineType} from 'sanity'`],
      ['queries/index.ts', `export {readFile} from 'node:fs/promises'`],
    ])
    expect(forbiddenImports(tree)).toEqual([
      'lake/server.ts imports schemas/vocabulary.ts',
      'schemas/faq/faq.query.ts imports sanity',
      'queries/index.ts imports node:fs/promises',
    ])
  })

  test('when an import hides in a re-export, a dynamic import or a type', () => {
    const tree = new Map([
      ['lake/reexport.ts', `export * from '../schemas/vocabulary.ts'`],
      ['lake/dynamic.ts', `await import('../schemas/vocabulary.ts')`],
      ['lake/type.ts', `type A = typeof import('../schemas/vocabulary.ts')`],
      ['lake/computed.ts', 'await import(`../schemas/${name}.ts`)'],
    ])
    expect(forbiddenImports(tree)).toEqual([
      'lake/reexport.ts imports schemas/vocabulary.ts',
      'lake/dynamic.ts imports schemas/vocabulary.ts',
      'lake/type.ts imports schemas/vocabulary.ts',
      'lake/computed.ts imports a computed path',
    ])
  })

  test('when a file of which only types may be imported is imported at run time', () => {
    const tree = new Map([
      ['sync/read.ts', `import type {Condition} from '../schemas/types.gen.ts'`],
      ['sync/write.ts', `import '../schemas/types.gen.ts'`],
    ])
    expect(forbiddenImports(tree)).toEqual(['sync/write.ts imports schemas/types.gen.ts'])
  })

  test('when a file or a folder belongs to no room', () => {
    const tree = new Map([
      ['helpers/strings.ts', ''],
      ['content/loader.ts', ''],
    ])
    expect(unlisted(tree, ['helpers', 'content'])).toEqual([
      'helpers/strings.ts belongs to no room',
      'content/loader.ts belongs to no room',
      'helpers/ is not in the table of rooms',
    ])
  })

  test('when a room has no file, or one said to be to come has', () => {
    const found = emptyRooms(new Map([['migrations/001.ts', '']]))
    expect(found).toContain('lake has no file')
    expect(found).toContain('migrations has come: strike it from roomsToCome')
  })

  test('when files import each other in a circle', () => {
    const tree = new Map([
      ['lake/a.ts', `import {b} from './b.ts'`],
      ['lake/b.ts', `import type {c} from './c.ts'`],
      ['lake/c.ts', `import {a} from './a.ts'`],
      ['lake/d.ts', `import {a} from './a.ts'`],
    ])
    expect(cycles(tree)).toEqual(['lake/a.ts → lake/b.ts → lake/c.ts → lake/a.ts'])
  })

  test('when a schema room has no file of its name, or a file without a role', () => {
    const tree = new Map([
      ['schemas/faq/answer.schema.ts', ''],
      ['schemas/seo/seo.schema.ts', ''],
      ['schemas/seo/helpers.ts', ''],
    ])
    expect(misnamedSchemaFiles(tree)).toEqual([
      'schemas/faq/ has no file named after it',
      'schemas/seo/helpers.ts is neither a .schema.ts nor a .query.ts of a room',
    ])
  })

  test('when the list of schema types misses one, repeats one or names one that is not defined', () => {
    const tree = new Map([
      ['schemas/faq/faq.schema.ts', `export const faq = defineType({name: 'faq'})`],
      ['schemas/seo/seo.schema.ts', `export const seo = defineType({name: 'seo'})`],
      ['schemas/index.ts', 'export const schemaTypes = [seo, seo, ghost]'],
    ])
    expect(schemaListBreaches(tree)).toEqual([
      'schemas/index.ts lists faq 0 times',
      'schemas/index.ts lists seo 2 times',
      'schemas/index.ts lists ghost, which no .schema.ts defines',
    ])
  })

  test('when a file is too long, or excused without need', () => {
    const tree = new Map([
      ['lake/long.ts', 'x\n'.repeat(maxLines + 1)],
      ['lake/short.ts', 'x\n'.repeat(maxLines)],
    ])
    expect(longFileBreaches(tree, {'lake/short.ts': 'a reason'})).toEqual([
      `lake/long.ts is longer than ${maxLines} lines`,
      'lake/short.ts is excused and is not long',
    ])
  })
})
