import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parse} from 'yaml'
import * as z from 'zod'
import {readAcceptedWarnings} from '../../sync/acceptedWarnings.ts'
import type {AcceptedWarning} from '../../sync/acceptedWarnings.ts'
import {loadContent} from '../../sync/loadContent.ts'
import type {ContentDocument} from '../../sync/loadContent.ts'

const contentFolder = join(import.meta.dirname, '../../content')

const objectShape = z.record(z.string(), z.unknown())
const blockShape = z.object({_type: z.literal('block'), children: z.array(z.object({text: z.string()}))})

/** A value inside a document. Its path names array items by their `_key`, such as `keyFacts[definition].text`. */
export interface Value {
  path: string
  value: unknown
}

/** Reads every document of `content/` as it is seeded. Throws when a file has a fault: no rule may hold for want of it. */
export async function readSeedContent(): Promise<readonly ContentDocument[]> {
  const {documents, problems} = await loadContent(contentFolder)
  if (problems.length > 0) {
    throw new Error(problems.map(({file, line, message}) => `${file}:${line} ${message}`).join('\n'))
  }
  return documents
}

/** Reads `content/accepted-warnings.yaml`. Throws when it has a fault. */
export async function readAcceptedSeedWarnings(): Promise<readonly AcceptedWarning[]> {
  const {accepted, problems} = await readAcceptedWarnings(contentFolder)
  if (problems.length > 0) {
    throw new Error(problems.map(({file, line, message}) => `${file}:${line} ${message}`).join('\n'))
  }
  return accepted
}

/** Reads `content/source-statements.yaml`. */
export async function readSourceStatements(): Promise<unknown> {
  return parse(await readFile(join(contentFolder, 'source-statements.yaml'), 'utf8'))
}

/** The fields of an object; null for anything else, such as text or an array. */
export function objectIn(value: unknown): Record<string, unknown> | null {
  return objectShape.safeParse(value).data ?? null
}

/** Every value inside a document or a part of one, the outer before the inner. */
export function valuesIn(value: unknown, path = ''): Value[] {
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

/** Every text inside a document that an editor wrote. A paragraph of rich text is one text, whatever its marks. */
export function textsIn(document: ContentDocument): {path: string; text: string}[] {
  return valuesIn(document).flatMap(({path, value}) => {
    const isBookkeeping = /(?:^|\.)_\w+$/.test(path)
    if (typeof value === 'string') return isBookkeeping ? [] : [{path, text: value}]
    const block = blockShape.safeParse(value).data
    return block === undefined ? [] : [{path, text: block.children.map(({text}) => text).join('')}]
  })
}
