import {readdir, readFile} from 'node:fs/promises'
import {join, posix, sep} from 'node:path'
import {parseSync, Visitor} from 'oxc-parser'

/** The code of a project: the text of each file by its path from the root, with `/` between folders. */
export type SourceTree = ReadonlyMap<string, string>

export interface Import {
  /** As written; null where the path is computed at run time, so that no rule can follow it. */
  specifier: string | null
  /** The path from the root that a relative specifier leads to; null for a package. */
  file: string | null
  typeOnly: boolean
}

const codeFile = /\.(ts|tsx|mjs)$/
const notOurs = new Set(['node_modules', 'dist', 'coverage'])

/** The names of the project's folders at the root, without hidden and generated ones. */
export async function readFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, {withFileTypes: true})
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !notOurs.has(entry.name))
    .map(({name}) => name)
}

/** Reads every code file of the project at `root`. */
export async function readSourceTree(root: string): Promise<SourceTree> {
  const inFolders = (await readFolders(root)).map(async (folder) =>
    (await readdir(join(root, folder), {recursive: true})).map((path) => join(folder, path)),
  )
  const paths = [...(await readdir(root)), ...(await Promise.all(inFolders)).flat()]
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => codeFile.test(path) && !path.includes('/node_modules/'))
    .toSorted()
  const files = paths.map(async (path): Promise<[string, string]> => [
    path,
    await readFile(join(root, path), 'utf8'),
  ])
  return new Map(await Promise.all(files))
}

/** Every import of a file: static, re-exported, dynamic, and `import('...')` as a type. */
export function importsOf(path: string, text: string): Import[] {
  const {module, program} = parseSync(path, text)
  const found: {specifier: string | null; typeOnly: boolean}[] = []
  for (const {moduleRequest, entries} of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every(({isType}) => isType)
    found.push({specifier: moduleRequest.value, typeOnly})
  }
  for (const {moduleRequest, isType} of module.staticExports.flatMap(({entries}) => entries)) {
    if (moduleRequest) found.push({specifier: moduleRequest.value, typeOnly: isType})
  }
  new Visitor({
    ImportExpression({source}) {
      const isLiteral = source.type === 'Literal' && typeof source.value === 'string'
      found.push({specifier: isLiteral ? source.value : null, typeOnly: false})
    },
    TSImportType({source}) {
      found.push({specifier: source.value, typeOnly: true})
    },
  }).visit(program)
  return found.map((one) => Object.assign(one, {file: fileOf(path, one.specifier)}))
}

function fileOf(importer: string, specifier: string | null): string | null {
  return specifier?.startsWith('.') ? posix.join(posix.dirname(importer), specifier) : null
}

/** The names that a file exports as `export const <name> = <callee>(...)`. */
export function exportedCalls(path: string, text: string, callee: string): string[] {
  const names: string[] = []
  new Visitor({
    ExportNamedDeclaration({declaration}) {
      if (declaration?.type !== 'VariableDeclaration') return
      for (const {id, init} of declaration.declarations) {
        if (id.type !== 'Identifier' || init?.type !== 'CallExpression') continue
        if (init.callee.type === 'Identifier' && init.callee.name === callee) names.push(id.name)
      }
    },
  }).visit(parseSync(path, text).program)
  return names
}

/** The names in a file's `const <variable> = [<name>, ...]`, in order. */
export function arrayElements(path: string, text: string, variable: string): string[] {
  const names: string[] = []
  new Visitor({
    VariableDeclarator({id, init}) {
      if (id.type !== 'Identifier' || id.name !== variable || init?.type !== 'ArrayExpression') return
      for (const element of init.elements) if (element?.type === 'Identifier') names.push(element.name)
    },
  }).visit(parseSync(path, text).program)
  return names
}
