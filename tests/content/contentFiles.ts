import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parse} from 'yaml'
import {z} from 'zod'

const contentFolder = join(import.meta.dirname, '../../content')

const fieldsShape = z.record(z.string(), z.unknown())

/** A content file as an editor writes it: references are slugs, rich text is Markdown. */
export interface ContentFile {
  /** The document type, which is the folder. */
  type: string
  slug: string
  fields: Record<string, unknown>
}

/** A text in a content file. Its path names array items by their `_key`, such as `keyFacts[definition].text`. */
export interface Text {
  path: string
  text: string
}

/** Reads every document of `content/`. */
export async function readContentFiles(): Promise<ContentFile[]> {
  const paths = (await readdir(contentFolder, {recursive: true})).map((path) => path.replaceAll('\\', '/'))
  const documents = paths
    .map((path) => /^(\w+)\/([a-z0-9-]+)\.yaml$/.exec(path))
    .filter((match) => match !== null)
  return Promise.all(
    documents.map(async ([path, type = '', slug = '']) => ({
      type,
      slug,
      fields: fieldsShape.parse(parse(await readFile(join(contentFolder, path), 'utf8'))),
    })),
  )
}

/** Reads one file of `content/` that is not a document, such as `source-statements.yaml`. */
export async function readContentTable(name: string): Promise<unknown> {
  return parse(await readFile(join(contentFolder, name), 'utf8'))
}

/** The object at `value`, or null for anything else: text, numbers, arrays. */
export function objectIn(value: unknown): Record<string, unknown> | null {
  return fieldsShape.safeParse(value).data ?? null
}

/** Every value inside a content file with its path, outermost first. */
export function valuesIn(value: unknown, path = ''): {path: string; value: unknown}[] {
  if (Array.isArray(value)) {
    const items: unknown[] = value
    return items.flatMap((item, index) => {
      const key = objectIn(item)?.['_key']
      const itemPath = `${path}[${typeof key === 'string' ? key : index}]`
      return [{path: itemPath, value: item}, ...valuesIn(item, itemPath)]
    })
  }
  return Object.entries(objectIn(value) ?? {}).flatMap(([name, field]) => {
    const fieldPath = path === '' ? name : `${path}.${name}`
    return [{path: fieldPath, value: field}, ...valuesIn(field, fieldPath)]
  })
}

/** Every text inside a content file: words for readers, and also slugs and codes. */
export function textsIn(file: ContentFile): Text[] {
  return valuesIn(file.fields).flatMap(({path, value}) =>
    typeof value === 'string' ? [{path, text: value}] : [],
  )
}
