import * as z from 'zod'
import {documentAddress, draftsLayer, publishedLayer} from './documentId.ts'
import {isObject, type LakeDocument} from './lakeDocument.ts'

/** Release documents are stored under `_.releases.<release>`; see https://www.sanity.io/docs/studio/content-releases-configuration. */
const releasePrefix = '_.releases.'

/** What editors say of a release. */
export const releaseMetadataSchema = z.looseObject({
  title: z.string().optional(),
  releaseType: z.enum(['asap', 'scheduled', 'undecided']).default('undecided'),
  intendedPublishAt: z.iso.datetime({offset: true}).optional(),
  cardinality: z.enum(['one', 'many']).optional(),
})

const releaseSchema = z.looseObject({
  /** Nothing is ever seen half published, scheduled or archived here. */
  state: z.enum(['active', 'scheduled', 'published', 'archived']),
  publishAt: z.string().optional(),
  finalDocumentStates: z.array(z.object({id: z.string()})).default([]),
})
export type Release = z.infer<typeof releaseSchema>

export function releaseDocumentId(releaseId: string): string {
  return `${releasePrefix}${releaseId}`
}

/** The release that a version belongs to; undefined for drafts and published documents. */
export function releaseOfVersion(id: string): string | undefined {
  const {layer} = documentAddress(id)
  return layer === publishedLayer || layer === draftsLayer ? undefined : layer
}

/** What a release document says, or undefined when it is not one. */
export function readRelease(document: LakeDocument | null | undefined): Release | undefined {
  return releaseSchema.safeParse(document).data
}

/** True for a version that marks its document to be unpublished when the release is published. */
export function marksUnpublishing(document: LakeDocument): boolean {
  const system = document['_system']
  return isObject(system) && system['delete'] === true
}
