import {readdir, readFile, rm} from 'node:fs/promises'
import {join, posix, sep} from 'node:path'
import {parseSync, Visitor} from 'oxc-parser'

/**
 * Removes from `dist` the modules and declarations that no door leads to, with their source maps: what only helped to
 * build the others is not published.
 *
 * @param doors - paths of modules and declarations in `dist`, with `/` between folders.
 */
export async function dropUnreached(dist: string, doors: readonly string[]): Promise<void> {
  const reached = new Set<string>()
  const open = async (path: string): Promise<void> => {
    if (reached.has(path)) return
    reached.add(path)
    const specifiers = importedBy(path, await readFile(join(dist, path), 'utf8'))
    // A declaration imports the module that it declares.
    const end = path.endsWith('.d.ts') ? '.d.ts' : '.js'
    const paths = specifiers.map((specifier) =>
      posix.join(posix.dirname(path), specifier.replace(/\.(js|ts)$/, end)),
    )
    await Promise.all(paths.map(open))
  }
  await Promise.all(doors.map(open))

  const paths = (await readdir(dist, {recursive: true})).map((path) => path.replaceAll(sep, '/'))
  const unreached = paths.filter(
    (path) => /\.(js|d\.ts)(\.map)?$/.test(path) && !reached.has(path.replace(/\.map$/, '')),
  )
  await Promise.all(unreached.map((path) => rm(join(dist, path))))
}

/** The specifiers of the modules of the package that one of them imports. */
function importedBy(path: string, text: string): string[] {
  const {module, program} = parseSync(path, text)
  const specifiers = module.staticImports.map(({moduleRequest}) => moduleRequest.value)
  for (const {moduleRequest} of module.staticExports.flatMap(({entries}) => entries)) {
    if (moduleRequest) specifiers.push(moduleRequest.value)
  }
  new Visitor({
    ImportExpression({source}) {
      if (source.type === 'Literal' && typeof source.value === 'string') specifiers.push(source.value)
    },
    TSImportType({source}) {
      specifiers.push(source.value)
    },
  }).visit(program)
  return specifiers.filter((specifier) => specifier.startsWith('.'))
}
