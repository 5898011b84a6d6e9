import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {loadContent} from '../../sync/loadContent.ts'
import type {Content} from '../../sync/loadContent.ts'

/** A directory of content files, which a test can add to and load. */
export interface ContentDirectory {
  readonly path: string
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>
  load(): Promise<Content>
  /** The problems as lines `file:line:column path: message`, with files relative to the directory. */
  problems(): Promise<string[]>
  remove(): Promise<void>
}

/** A document of the type with the fewest required fields. */
export const bodyRegion = 'name: Back\n'

/** A source that everything else can cite. */
export const source = `title: A guideline
kind: guideline
publisher: A publisher
url: https://example.org/guideline
jurisdiction: GB
status: current
verification: publisher
accessed: 2026-11-22
`

/** A symptom with a description in Markdown, which citations and links can point from. */
export const symptomWith = (description: string): string => `name: Soreness
kind: symptom
summary: It hurts.
description: |
${description.replace(/^(?=.)/gm, '  ')}
sources: [nice]
review:
  status: awaiting-clinical-review
`

export const createContentDirectory = async (
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<ContentDirectory> => {
  const path = await mkdtemp(join(tmpdir(), 'content-'))
  const directory: ContentDirectory = {
    path,
    write: async (more) => {
      for (const [name, text] of Object.entries(more)) {
        await mkdir(dirname(join(path, name)), {recursive: true})
        await writeFile(join(path, name), text)
      }
    },
    load: () => loadContent(path),
    problems: async () => {
      const {problems} = await loadContent(path)
      return problems.map(({file, line, column, path: field, message}) =>
        `${relative(path, file)}:${line}:${column} ${field}: ${message}`.replaceAll(`${path}/`, ''),
      )
    },
    remove: () => rm(path, {recursive: true, force: true}),
  }
  await directory.write(files)
  return directory
}
