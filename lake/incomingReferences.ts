import type {Dataset} from './dataset.ts'
import {isObject, type LakeDocument} from './lakeDocument.ts'

export interface IncomingReference {
  readonly projectId: string
  readonly datasetName: string
  readonly documentId: string
  /** Where in the document, such as `sources[_key=="a"].source`. */
  readonly paths: readonly string[]
}

interface ReferenceTarget {
  readonly projectId: string
  readonly dataset: Dataset
  readonly documentId: string
}

/** Every document of these datasets that refers to the target, weakly or strongly; ordered by dataset and id. */
export function incomingReferences(
  datasets: readonly Dataset[],
  target: ReferenceTarget,
): readonly IncomingReference[] {
  return datasets.flatMap((dataset) =>
    dataset.stored.referringTo(target.documentId).flatMap((document) => {
      const paths = pathsTo(target, document, dataset)
      if (paths.length === 0) return []
      return [{projectId: target.projectId, datasetName: dataset.name, documentId: document._id, paths}]
    }),
  )
}

function pathsTo(target: ReferenceTarget, document: LakeDocument, dataset: Dataset): string[] {
  const paths: string[] = []
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) visit(item, `${path}[${placeOf(item, at)}]`)
      return
    }
    if (!isObject(value)) return
    const {_ref: ref, _dataset: toDataset = dataset.name, _projectId: toProject = target.projectId} = value
    if (ref === target.documentId && toDataset === target.dataset.name && toProject === target.projectId) {
      paths.push(path)
    }
    for (const [name, child] of Object.entries(value)) visit(child, path === '' ? name : `${path}.${name}`)
  }
  visit(document, '')
  return paths
}

function placeOf(item: unknown, at: number): string {
  return isObject(item) && typeof item['_key'] === 'string' ? `_key=="${item['_key']}"` : String(at)
}
