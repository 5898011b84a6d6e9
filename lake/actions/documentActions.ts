import * as z from 'zod'
import {documentIdAt, draftsLayer} from '../documentId.ts'
import {DocumentExistsFailure} from '../errors.ts'
import {isObject} from '../lakeDocument.ts'
import {patchOperationsSchema} from '../mutation.ts'
import {copyDocument} from './copyDocument.ts'
import {attributesSchema, defineAction, documentIdSchema} from './defineAction.ts'
import {requireDocument, requirePublishedId, requireRevision, requireVersionId} from './documentVersion.ts'
import {MissingDocumentFailure, VersionsLeftFailure} from './errors.ts'
import {publication} from './publication.ts'
import {requireOpenRelease} from './releaseState.ts'

// https://www.sanity.io/docs/http-actions

const purge = z.boolean().optional()

/** The reference calls a draft a version (`versionId`, `includeVersions`), which the client does not. */
function eitherName<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((input) => {
    if (!isObject(input) || 'draftId' in input || 'includeDrafts' in input) return input
    const {versionId: draftId, includeVersions: includeDrafts, ...action} = input
    return {
      ...action,
      ...(draftId === undefined ? {} : {draftId}),
      ...(includeDrafts === undefined ? {} : {includeDrafts}),
    }
  }, schema)
}

/** Makes a draft of a document that is not published. */
export const createDocument = defineAction(
  z.strictObject({
    actionType: z.literal('sanity.action.document.create'),
    publishedId: documentIdSchema,
    attributes: attributesSchema,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  ({publishedId, attributes, ifExists}, context) => {
    requireVersionId(attributes._id, publishedId)
    requireOpenRelease(context, attributes._id)
    if (context.read(publishedId) !== null) throw new DocumentExistsFailure(publishedId)
    return [ifExists === 'fail' ? {create: attributes} : {createIfNotExists: attributes}]
  },
)

/** Patches a draft or a version, which begins as a copy of the published document when there is none. */
export const editDocument = defineAction(
  eitherName(
    z.strictObject({
      actionType: z.literal('sanity.action.document.edit'),
      draftId: documentIdSchema,
      publishedId: documentIdSchema,
      patch: patchOperationsSchema,
    }),
  ),
  ({draftId, publishedId, patch}, context) => {
    requireVersionId(draftId, publishedId)
    const edit = {patch: {...patch, id: draftId}}
    if (context.read(draftId) !== null) return [edit]
    const published = context.read(publishedId)
    if (published === null) {
      throw new MissingDocumentFailure(
        draftId,
        `There is no published document "${publishedId}" to start from either: create the document first.`,
      )
    }
    requireOpenRelease(context, draftId)
    return [{createIfNotExists: copyDocument(published, draftId)}, edit]
  },
)

/** Puts other content into a draft. The draft, or the published document, must be there. */
export const replaceDraft = defineAction(
  z.strictObject({
    actionType: z.literal('sanity.action.document.replaceDraft'),
    publishedId: documentIdSchema,
    attributes: attributesSchema,
  }),
  ({publishedId, attributes}, context) => {
    requireVersionId(attributes._id, publishedId)
    requireOpenRelease(context, attributes._id)
    if (context.read(attributes._id) === null) {
      requireDocument(context, publishedId, 'There is no draft to replace either: create the document.')
    }
    return [{createOrReplace: attributes}]
  },
)

/** Makes a draft, or a version, the published document. */
export const publishDocument = defineAction(
  eitherName(
    z.strictObject({
      actionType: z.literal('sanity.action.document.publish'),
      draftId: documentIdSchema,
      publishedId: documentIdSchema,
      ifDraftRevisionId: z.string().optional(),
      ifPublishedRevisionId: z.string().optional(),
    }),
  ),
  ({draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId}, context) => {
    requireVersionId(draftId, publishedId)
    const draft = requireDocument(context, draftId, 'There is nothing to publish: edit the document first.')
    requireRevision(context, draftId, ifDraftRevisionId)
    requireRevision(context, publishedId, ifPublishedRevisionId)
    return publication(draft)
  },
)

/** Takes a published document back; it stays as a draft. */
export const unpublishDocument = defineAction(
  eitherName(
    z.strictObject({
      actionType: z.literal('sanity.action.document.unpublish'),
      draftId: documentIdSchema.optional(),
      publishedId: documentIdSchema,
    }),
  ),
  ({draftId: givenDraftId, publishedId}, context) => {
    requirePublishedId(publishedId)
    const draftId = givenDraftId ?? documentIdAt({layer: draftsLayer, publishedId})
    requireVersionId(draftId, publishedId)
    const published = requireDocument(context, publishedId, 'Only a published document can be unpublished.')
    return [{createIfNotExists: copyDocument(published, draftId)}, {delete: {id: publishedId}}]
  },
)

/** Throws a draft away. */
export const discardDraft = defineAction(
  eitherName(
    z.strictObject({
      actionType: z.literal('sanity.action.document.discard'),
      draftId: documentIdSchema,
      purge,
    }),
  ),
  ({draftId}, context) => {
    requireVersionId(draftId)
    requireDocument(context, draftId, 'There is nothing to discard.')
    return [{delete: {id: draftId}}]
  },
)

/** Deletes a published document together with its draft and versions, all of which must be named. */
export const deleteDocument = defineAction(
  eitherName(
    z.strictObject({
      actionType: z.literal('sanity.action.document.delete'),
      publishedId: documentIdSchema,
      includeDrafts: z.array(documentIdSchema).default([]),
      purge,
    }),
  ),
  ({publishedId, includeDrafts}, context) => {
    requirePublishedId(publishedId)
    for (const id of includeDrafts) requireVersionId(id, publishedId)
    requireDocument(
      context,
      publishedId,
      'A document that is not published is deleted by discarding its draft.',
    )
    const left = context
      .versionsOf(publishedId)
      .map(({_id}) => _id)
      .filter((id) => !includeDrafts.includes(id))
    if (left.length > 0) throw new VersionsLeftFailure(publishedId, left)
    return [publishedId, ...includeDrafts].map((id) => ({delete: {id}}))
  },
)
