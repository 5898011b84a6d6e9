import {documentAddress} from '../documentId.ts'
import type {LakeDocument} from '../lakeDocument.ts'
import type {Mutation} from '../mutation.ts'
import {publishedForm} from './copyDocument.ts'

/** The mutations that make a draft or a version the published document. */
export function publication(version: LakeDocument): readonly Mutation[] {
  const {publishedId} = documentAddress(version._id)
  return [{createOrReplace: publishedForm(version, publishedId)}, {delete: {id: version._id}}]
}
