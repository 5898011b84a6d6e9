import {glob, readFile, writeFile} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {plainDeclarations} from './plainDeclarations.ts'

/** Writes the declarations of query files in `dist` anew, without zod. */
export async function buildDeclarations(dist: string): Promise<void> {
  const declarations = new Map<string, string>()
  for await (const path of glob(['schemas/*/*.query.d.ts', 'queries/searchIndex.d.ts'], {cwd: dist})) {
    declarations.set(path.replaceAll(sep, '/'), await readFile(join(dist, path), 'utf8'))
  }
  for (const [path, text] of plainDeclarations(declarations)) await writeFile(join(dist, path), text)
}
