import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {loadContent} from '../sync/loadContent.ts'
import {contentModuleDeclaration} from './contentModuleDeclaration.ts'

/**
 * Writes `content/index.js` in `dist`, the seed documents as one module, from the content files in `directory`.
 *
 * @throws Error naming every problem of the content files when there is one; nothing is written then.
 */
export async function buildContentModule(directory: string, dist: string): Promise<void> {
  const {documents, problems} = await loadContent(directory)
  if (problems.length > 0) {
    const list = problems.map(({file, line, column, message}) => `${file}:${line}:${column} ${message}`)
    throw new Error(`The content files cannot be built:\n${list.join('\n')}`)
  }
  const lines = documents.map((document) => `  ${JSON.stringify(document)},\n`)
  await mkdir(join(dist, 'content'))
  await writeFile(join(dist, 'content/index.js'), `export const documents = [\n${lines.join('')}]\n`)
  await writeFile(join(dist, 'content/index.d.ts'), contentModuleDeclaration)
}
