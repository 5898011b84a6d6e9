import {isObject} from './lakeDocument.ts'

export interface Reference {
  readonly to: string
  /** A strong reference is one whose target must exist in this dataset. */
  readonly strong: boolean
}

/**
 * Every reference inside a value, at any depth. `_weak` references and references into other
 * datasets (`_dataset`, `_projectId`, or an id with a colon) are not strong.
 * See https://www.sanity.io/docs/studio/reference-type.
 */
export function referencesIn(value: unknown): Reference[] {
  const found: Reference[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item)
      return
    }
    if (!isObject(node)) return
    if (typeof node['_ref'] === 'string') {
      const elsewhere = '_dataset' in node || '_projectId' in node || node['_ref'].includes(':')
      found.push({to: node['_ref'], strong: node['_weak'] !== true && !elsewhere})
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(value)
  return found
}
