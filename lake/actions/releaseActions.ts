import * as z from 'zod'
import {documentAddress} from '../documentId.ts'
import {DocumentExistsFailure} from '../errors.ts'
import type {LakeDocument} from '../lakeDocument.ts'
import {type Mutation, patchOperationsSchema} from '../mutation.ts'
import {marksUnpublishing, releaseDocumentId, releaseMetadataSchema} from '../release.ts'
import {type ActionContext, attributesSchema, defineAction} from './defineAction.ts'
import {requireDocument} from './documentVersion.ts'
import {InvalidActionFailure} from './errors.ts'
import {publication} from './publication.ts'
import {requireRelease} from './releaseState.ts'

// https://www.sanity.io/docs/apis-and-sdks/js-client-releases

const releaseIdSchema = z.string().regex(/^[a-zA-Z0-9_-]+$/, {error: 'use letters, digits, "_" and "-"'})

function releaseAction<Name extends string>(name: Name) {
  return z.strictObject({actionType: z.literal(`sanity.action.release.${name}`), releaseId: releaseIdSchema})
}

/** Makes a release, which holds no document yet. */
export const createRelease = defineAction(
  releaseAction('create').extend({metadata: releaseMetadataSchema.prefault({})}),
  ({releaseId, metadata}, context) => {
    const _id = releaseDocumentId(releaseId)
    if (context.read(_id) !== null) throw new DocumentExistsFailure(_id)
    return [{create: {_id, _type: 'system.release', name: releaseId, state: 'active', metadata}}]
  },
)

/** Changes what is said of a release, not the release itself. */
export const editRelease = defineAction(
  releaseAction('edit').extend({patch: patchOperationsSchema}),
  ({releaseId, patch}, context) => {
    const _id = releaseDocumentId(releaseId)
    requireDocument(context, _id, `Create the release "${releaseId}" first.`)
    const {set, setIfMissing, inc, dec, diffMatchPatch, insert, unset = []} = patch
    const paths = [
      ...[set, setIfMissing, inc, dec, diffMatchPatch].flatMap((operation) => Object.keys(operation ?? {})),
      ...[insert?.before, insert?.after, insert?.replace].filter((path) => path !== undefined),
      ...unset,
    ]
    const foreign = paths.find((path) => !/^metadata\b/.test(path))
    if (foreign !== undefined) {
      throw new InvalidActionFailure(`Only "metadata" of a release can be edited, and not "${foreign}".`)
    }
    return [{patch: {...patch, id: _id}}]
  },
)

/** Publishes every version of a release at once. */
export const publishRelease = defineAction(releaseAction('publish'), ({releaseId}, context) =>
  publicationOf(releaseId, context),
)

/** Sets a release aside with the content of its versions, which are deleted. */
export const archiveRelease = defineAction(releaseAction('archive'), ({releaseId}, context) => {
  requireRelease(context, releaseId, ['active'], 'Only an active release can be archived.')
  const versions = context.versionsIn(releaseId)
  return [
    ...versions.map(({_id}) => ({delete: {id: _id}})),
    patchRelease(releaseId, {set: {state: 'archived', finalDocumentStates: finalStates(versions)}}),
  ]
})

/** Brings an archived release back, with its versions as they were. */
export const unarchiveRelease = defineAction(releaseAction('unarchive'), ({releaseId}, context) => {
  const release = requireRelease(
    context,
    releaseId,
    ['archived'],
    'Only an archived release can be unarchived.',
  )
  const versions = release.finalDocumentStates
    .map(({id}) => context.lastRevision(id))
    .filter((document) => document !== undefined)
  return [
    patchRelease(releaseId, {set: {state: 'active'}, unset: ['finalDocumentStates']}),
    ...versions.map((version) => ({create: {...version}})),
  ]
})

/** Sets the time at which a release publishes itself; one that is past publishes it now. */
export const scheduleRelease = defineAction(
  releaseAction('schedule').extend({publishAt: z.iso.datetime({offset: true})}),
  ({releaseId, publishAt}, context) => {
    requireRelease(context, releaseId, ['active'], 'Only an active release can be scheduled.')
    if (Date.parse(publishAt) <= Date.parse(context.timestamp)) return publicationOf(releaseId, context)
    const set = {state: 'scheduled', publishAt, 'metadata.intendedPublishAt': publishAt}
    return [patchRelease(releaseId, {set, unset: ['error']})]
  },
)

/** Makes a scheduled release one that can be changed again. */
export const unscheduleRelease = defineAction(releaseAction('unschedule'), ({releaseId}, context) => {
  requireRelease(context, releaseId, ['scheduled'], 'Only a scheduled release can be unscheduled.')
  return [patchRelease(releaseId, {set: {state: 'active'}, unset: ['publishAt']})]
})

/** Deletes a release that is over; its documents stay as they are. */
export const deleteRelease = defineAction(releaseAction('delete'), ({releaseId}, context) => {
  requireRelease(context, releaseId, ['archived', 'published'], 'Archive it before you delete it.')
  return [{delete: {id: releaseDocumentId(releaseId)}}]
})

/** Takes a release over from an export, in whatever state it was. */
export const importRelease = defineAction(
  releaseAction('import').extend({
    attributes: attributesSchema.optional(),
    document: attributesSchema.optional(),
    ifExists: z.enum(['fail', 'ignore', 'replace']),
  }),
  ({releaseId, attributes, document = attributes, ifExists}, context) => {
    const _id = releaseDocumentId(releaseId)
    if (document?._id !== _id || document._type !== 'system.release') {
      throw new InvalidActionFailure(
        `"attributes" must be a document of the type "system.release" with the _id "${_id}".`,
      )
    }
    const release = {state: 'active', name: releaseId, ...document}
    if (ifExists === 'replace') return [{createOrReplace: release}]
    if (ifExists === 'ignore') return [{createIfNotExists: release}]
    if (context.read(_id) !== null) throw new DocumentExistsFailure(_id)
    return [{create: release}]
  },
)

function publicationOf(releaseId: string, context: ActionContext): readonly Mutation[] {
  requireRelease(context, releaseId, ['active', 'scheduled'], 'Only an active release can be published.')
  const versions = context.versionsIn(releaseId)
  const set = {
    state: 'published',
    publishedAt: context.timestamp,
    finalDocumentStates: finalStates(versions),
  }
  return [
    ...versions.flatMap((version) =>
      marksUnpublishing(version)
        ? [{delete: {id: documentAddress(version._id).publishedId}}, {delete: {id: version._id}}]
        : publication(version),
    ),
    patchRelease(releaseId, {set, unset: ['publishAt', 'error']}),
  ]
}

function patchRelease(
  releaseId: string,
  operations: {set: Record<string, unknown>; unset?: string[]},
): Mutation {
  return {patch: {id: releaseDocumentId(releaseId), ...operations}}
}

/** What a release keeps of its versions: where in the history their content is. */
function finalStates(versions: readonly LakeDocument[]): {_key: string; id: string}[] {
  return versions.map(({_id}, at) => ({_key: `state${at}`, id: _id}))
}
