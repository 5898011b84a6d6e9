import * as z from 'zod'
import {DocumentExistsFailure} from '../errors.ts'
import {copyDocument, type NewDocument} from './copyDocument.ts'
import {attributesSchema, type ActionContext, defineAction, documentIdSchema} from './defineAction.ts'
import {requireDocument, requirePublishedId, requireRevision, requireVersionId} from './documentVersion.ts'
import {requireOpenRelease} from './releaseState.ts'

// https://www.sanity.io/docs/apis-and-sdks/js-client-releases

/** Adds a version to a release: a given document, or a copy of one there is. */
export const createVersion = defineAction(
  z.union(
    [
      z.strictObject({
        actionType: z.literal('sanity.action.document.version.create'),
        publishedId: documentIdSchema,
        document: attributesSchema,
      }),
      z.strictObject({
        actionType: z.literal('sanity.action.document.version.create'),
        publishedId: documentIdSchema,
        baseId: documentIdSchema,
        versionId: documentIdSchema,
        ifBaseRevisionId: z.string().optional(),
      }),
    ],
    {
      error:
        'needs "publishedId", and either a "document" with "_id" and "_type", or "baseId" and "versionId"',
    },
  ),
  (action, context) => {
    const version = 'document' in action ? action.document : copyOfBase(action, context)
    requireVersionId(version._id, action.publishedId)
    requireOpenRelease(context, version._id)
    if (context.read(version._id) !== null) throw new DocumentExistsFailure(version._id)
    return [{create: version}]
  },
)

function copyOfBase(
  {
    baseId,
    versionId,
    ifBaseRevisionId,
  }: {baseId: string; versionId: string; ifBaseRevisionId?: string | undefined},
  context: ActionContext,
): NewDocument {
  const base = requireDocument(context, baseId, 'A version starts as a copy of a document that is there.')
  requireRevision(context, baseId, ifBaseRevisionId)
  return {...copyDocument(base, versionId), _system: {base: {id: baseId, rev: base._rev}}}
}

/** Throws a draft or a version away. */
export const discardVersion = defineAction(
  z.strictObject({
    actionType: z.literal('sanity.action.document.version.discard'),
    versionId: documentIdSchema,
    purge: z.boolean().optional(),
  }),
  ({versionId}, context) => {
    requireVersionId(versionId)
    requireDocument(context, versionId, 'There is nothing to discard.')
    return [{delete: {id: versionId}}]
  },
)

/** Puts other content into a draft or a version that is there. */
export const replaceVersion = defineAction(
  z.strictObject({
    actionType: z.literal('sanity.action.document.version.replace'),
    document: attributesSchema,
  }),
  ({document}, context) => {
    requireVersionId(document._id)
    requireDocument(context, document._id, 'There is nothing to replace: create the version.')
    return [{createOrReplace: document}]
  },
)

/** Marks a published document to be unpublished when a release is published. */
export const unpublishVersion = defineAction(
  z.strictObject({
    actionType: z.literal('sanity.action.document.version.unpublish'),
    versionId: documentIdSchema,
    publishedId: documentIdSchema,
  }),
  ({versionId, publishedId}, context) => {
    requirePublishedId(publishedId)
    requireVersionId(versionId, publishedId)
    const published = requireDocument(context, publishedId, 'Only a published document can be unpublished.')
    requireOpenRelease(context, versionId)
    return [
      {createIfNotExists: copyDocument(published, versionId)},
      {patch: {id: versionId, setIfMissing: {_system: {}}}},
      {patch: {id: versionId, set: {'_system.delete': true}}},
    ]
  },
)
