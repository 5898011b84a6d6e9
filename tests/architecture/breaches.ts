import {matchesGlob, posix} from 'node:path'
import {foldersWithoutCode, maxLines, rooms, roomsToCome} from './rooms.ts'
import type {Room} from './rooms.ts'
import {arrayElements, exportedCalls, importsOf} from './sourceTree.ts'
import type {Import, SourceTree} from './sourceTree.ts'

// Each rule takes a tree and returns one sentence for each breach.

const matchesAny = (globs: string[] | undefined, path: string) =>
  globs?.some((glob) => matchesGlob(path, glob)) ?? false

function roomOf(path: string): Room | undefined {
  return rooms.find(({files}) => matchesAny(files, path))
}

function isAllowed(room: Room, {specifier, file, typeOnly}: Import): boolean {
  if (specifier === null) return room.name === 'tests'
  if (file === null) return matchesAny(room.packages, specifier)
  if (roomOf(file) === room || matchesAny(room.mayImport, file)) return true
  return typeOnly && matchesAny(room.mayImportTypesOf, file)
}

/** Imports that the table of rooms does not allow. */
export function forbiddenImports(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) => {
    const room = roomOf(path)
    if (room === undefined) return []
    return importsOf(path, text)
      .filter((one) => !isAllowed(room, one))
      .map(({specifier, file}) => `${path} imports ${file ?? specifier ?? 'a computed path'}`)
  })
}

/** Files that no room takes in, and folders at the root that the table does not know. */
export function unlisted(tree: SourceTree, folders: string[]): string[] {
  const known = new Set([
    ...foldersWithoutCode,
    ...rooms.flatMap(({files}) => files).map((glob) => glob.split('/')[0]),
  ])
  return [
    ...[...tree.keys()].filter((path) => !roomOf(path)).map((path) => `${path} belongs to no room`),
    ...folders.filter((name) => !known.has(name)).map((name) => `${name}/ is not in the table of rooms`),
  ]
}

/** Rooms for which every rule holds only because they have no file, and rooms said to be to come that have one. */
export function emptyRooms(tree: SourceTree): string[] {
  const inUse = new Set([...tree.keys()].map((path) => roomOf(path)?.name))
  return rooms
    .filter(({name}) => inUse.has(name) === roomsToCome.includes(name))
    .map(({name}) =>
      inUse.has(name) ? `${name} has come: strike it from roomsToCome` : `${name} has no file`,
    )
}

/** Circles of files that import each other at run time or for types, each told once. */
export function cycles(tree: SourceTree): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    const text = tree.get(path)
    if (text === undefined || done.has(path)) return
    for (const {file} of importsOf(path, text)) if (file !== null) visit(file, [...trail, path])
    done.add(path)
  }
  for (const path of tree.keys()) visit(path, [])
  return found
}

/** Rooms of `schemas/` without a file named after them, and files in them whose name says no role. */
export function misnamedSchemaFiles(tree: SourceTree): string[] {
  const inRooms = [...tree.keys()].filter((path) => matchesGlob(path, 'schemas/*/**'))
  const folders = [...new Set(inRooms.map((path) => posix.dirname(path)))]
  const roomFile = (folder: string, role: string) => `${folder}/${posix.basename(folder)}.${role}.ts`
  return [
    ...folders
      .filter((folder) => !tree.has(roomFile(folder, 'schema')) && !tree.has(roomFile(folder, 'query')))
      .map((folder) => `${folder}/ has no file named after it`),
    ...inRooms
      .filter((path) => !matchesAny(['schemas/*/*.schema.ts', 'schemas/*/*.query.ts'], path))
      .map((path) => `${path} is neither a .schema.ts nor a .query.ts of a room`),
  ]
}

/** Types made with `defineType` that `schemas/index.ts` lists never or twice, and names it lists that no file defines. */
export function schemaListBreaches(tree: SourceTree): string[] {
  const listed = arrayElements('schemas/index.ts', tree.get('schemas/index.ts') ?? '', 'schemaTypes')
  const defined = [...tree]
    .filter(([path]) => path.endsWith('.schema.ts'))
    .flatMap(([path, text]) => exportedCalls(path, text, 'defineType'))
  return [
    ...defined
      .map((name) => ({name, times: listed.filter((other) => other === name).length}))
      .filter(({times}) => times !== 1)
      .map(({name, times}) => `schemas/index.ts lists ${name} ${times} times`),
    ...listed
      .filter((name) => !defined.includes(name))
      .map((name) => `schemas/index.ts lists ${name}, which no .schema.ts defines`),
  ]
}

const isLong = (text: string | undefined) => (text?.trimEnd().split('\n').length ?? 0) > maxLines

/** Files over the ceiling that `excused` does not name, and names in it that are not needed. */
export function longFileBreaches(tree: SourceTree, excused: Record<string, string>): string[] {
  return [
    ...[...tree]
      .filter(([path, text]) => isLong(text) && !path.endsWith('.gen.ts') && !(path in excused))
      .map(([path]) => `${path} is longer than ${maxLines} lines`),
    ...Object.keys(excused)
      .filter((path) => !isLong(tree.get(path)))
      .map((path) => `${path} is excused and is not long`),
  ]
}
