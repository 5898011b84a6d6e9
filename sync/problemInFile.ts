import {readFile} from 'node:fs/promises'
import * as z from 'zod'
import {parseContentFile} from './contentFile.ts'
import type {Path, Problem} from './problem.ts'

/** A path in a document as Sanity stores it: items of a list by their `_key`. */
export type StoredPath = readonly (string | number | {readonly _key: string})[]

const record = z.record(z.string(), z.unknown())

/** Whether an item of a list in a content file is stored with a key: its own, or the slug it refers to. */
const hasKey = (item: unknown, key: string): boolean => {
  if (typeof item === 'string') return item.replaceAll('/', '-') === key
  const fields = record.safeParse(item).data
  if (fields === undefined) return false
  return fields['_key'] === undefined ? Object.values(fields).includes(key) : fields['_key'] === key
}

/**
 * The path in a content file of what has `path` in the stored document. It ends at the text when `path` goes on into a
 * paragraph of it, because rich text is one Markdown text in the file.
 */
export const fieldPath = (value: unknown, path: StoredPath): Path => {
  const found: (string | number)[] = []
  let inner = value
  for (const step of path) {
    if (typeof step === 'string') {
      inner = record.safeParse(inner).data?.[step]
      found.push(step)
      continue
    }
    if (!Array.isArray(inner)) break
    const items: unknown[] = inner
    const index = typeof step === 'number' ? step : items.findIndex((item) => hasKey(item, step._key))
    if (index === -1) break
    inner = items[index]
    found.push(index)
  }
  return found
}

/**
 * Where a value of a stored document stands in its content file, as a problem with `message`.
 *
 * @throws the error of the file system when the file cannot be read
 */
export const problemInFile = async (file: string, path: StoredPath, message: string): Promise<Problem> => {
  const content = parseContentFile(file, await readFile(file))
  return 'value' in content
    ? content.problemAt(fieldPath(content.value, path), message)
    : {file, line: 1, column: 1, path: '', message}
}
