import {Hono} from 'hono'
import * as z from 'zod'
import type {Dataset} from '../dataset.ts'
import {documentAddress} from '../documentId.ts'
import type {LakeContext} from '../lakeContext.ts'
import type {LakeDocument} from '../lakeDocument.ts'
import type {Caller} from '../role.ts'
import {rawPerspective} from '../perspective.ts'
import {type LakeEnvironment, readParameters} from './environment.ts'

const documentOptions = z.object({
  excludeContent: z.stringbool().default(false),
  includeAllVersions: z.stringbool().default(false),
})
const exportOptions = z.object({types: z.string().optional()})

/** Documents written at a time to an export. */
const exportBatch = 100

/**
 * Documents as they are stored: `/data/doc` (https://www.sanity.io/docs/http-reference/doc) gives
 * `{documents, omitted}`, `/data/export` newline-delimited JSON.
 */
export function documentRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  return new Hono<LakeEnvironment>()
    .get('/data/doc/:dataset/:ids', (c) => {
      const {excludeContent, includeAllVersions} = readParameters(c, documentOptions)
      const dataset = lake.dataset(c.req.param('dataset'))
      const caller = c.get('caller')
      const ids = [...new Set(c.req.param('ids').split(','))]
      const documents = ids.flatMap((id) =>
        includeAllVersions ? versionsOf(dataset, id, caller) : visibleDocument(dataset, id, caller),
      )
      const omitted = ids
        .filter((id) => !documents.some((document) => isSameDocument(document._id, id, includeAllVersions)))
        .map((id) => ({
          id,
          reason: dataset.stored.get(id) === undefined ? 'existence' : 'permission',
        }))
      return c.json({documents: excludeContent ? documents.map(withoutContent) : documents, omitted})
    })
    .get('/data/export/:dataset', (c) => {
      const {types} = readParameters(c, exportOptions)
      const dataset = lake.dataset(c.req.param('dataset'))
      const visible = dataset.view(rawPerspective, c.get('caller')).all()
      const wanted = types?.split(',')
      const documents = visible.filter((document) => wanted?.includes(document._type) ?? true)
      return new Response(newlineDelimited(documents), {headers: {'content-type': 'application/x-ndjson'}})
    })
}

function visibleDocument(dataset: Dataset, id: string, caller: Caller): LakeDocument[] {
  const document = dataset.stored.get(id)
  return document !== undefined && dataset.isVisible(id, caller) ? [document] : []
}

function versionsOf(dataset: Dataset, id: string, caller: Caller): LakeDocument[] {
  return dataset.stored
    .all()
    .filter((document) => isSameDocument(document._id, id, true) && dataset.isVisible(document._id, caller))
}

function isSameDocument(id: string, asked: string, anyVersion: boolean): boolean {
  return anyVersion ? documentAddress(id).publishedId === documentAddress(asked).publishedId : id === asked
}

function withoutContent({_id, _type, _rev, _createdAt, _updatedAt}: LakeDocument): LakeDocument {
  return {_id, _type, _rev, _createdAt, _updatedAt}
}

function newlineDelimited(documents: readonly LakeDocument[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let written = 0
  return new ReadableStream({
    pull: (controller) => {
      const batch = documents.slice(written, written + exportBatch)
      written += batch.length
      if (batch.length === 0) controller.close()
      else
        controller.enqueue(encoder.encode(batch.map((document) => `${JSON.stringify(document)}\n`).join('')))
    },
  })
}
