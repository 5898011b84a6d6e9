import {isDocumentId} from './documentId.ts'
import {InvalidDocumentFailure} from './errors.ts'
import {isObject, type LakeDocument} from './lakeDocument.ts'
import {limits} from './limits.ts'

const attributeName = /^\$?[a-zA-Z0-9_-]+$/
/** Names that JavaScript, and so the evaluator, trips over. */
const impossibleNames = new Set(['__proto__', 'hasOwnProperty'])

/**
 * Throws an `InvalidDocumentFailure` that names the document and the path unless the document may
 * be stored: a legal `_id`, a `_type`, legal attribute names, string `_key` and `_ref`, and a
 * depth and size within the limits.
 */
export function checkDocument(document: LakeDocument): void {
  const id = document._id
  if (!isDocumentId(id)) {
    throw new InvalidDocumentFailure(
      `Malformed document ID: "${id}". Use at most ${limits.documentIdLength} letters, digits, "_", "-" and single dots, and start with a letter, a digit or "_".`,
    )
  }
  if (document._type === '') throw new InvalidDocumentFailure(`Document "${id}" needs a "_type"`)
  if (Number.isNaN(Date.parse(document._createdAt))) {
    throw new InvalidDocumentFailure(`Document "${id}" has a "_createdAt" that is not a date`)
  }
  checkValue(document, id, '', 1)
  const bytes = Buffer.byteLength(JSON.stringify(document))
  if (bytes > limits.documentBytes) {
    throw new InvalidDocumentFailure(
      `Document "${id}" has ${bytes} bytes, and the limit is ${limits.documentBytes}`,
    )
  }
}

function checkValue(value: unknown, id: string, path: string, depth: number): void {
  const isArray = Array.isArray(value)
  if (!isArray && !isObject(value)) return
  if (depth > limits.documentDepth) {
    throw new InvalidDocumentFailure(
      `Document "${id}" is nested deeper than ${limits.documentDepth} levels at "${path}"`,
    )
  }
  if (isArray) {
    for (const [at, item] of value.entries()) checkValue(item, id, `${path}[${at}]`, depth + 1)
    return
  }
  for (const [name, child] of Object.entries(value)) {
    const childPath = path === '' ? name : `${path}.${name}`
    if (!attributeName.test(name) || impossibleNames.has(name)) {
      throw new InvalidDocumentFailure(
        `Document "${id}" has the attribute "${childPath}", whose name is not legal: use letters, digits, "_" and "-"`,
      )
    }
    if ((name === '_key' || name === '_ref') && typeof child !== 'string') {
      throw new InvalidDocumentFailure(`Document "${id}" has a "${childPath}" that is not a string`)
    }
    if (name === '_weak' && typeof child !== 'boolean') {
      throw new InvalidDocumentFailure(`Document "${id}" has a "${childPath}" that is not true or false`)
    }
    checkValue(child, id, childPath, depth + 1)
  }
}
