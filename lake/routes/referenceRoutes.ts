import {Hono} from 'hono'
import * as z from 'zod'
import {requirePermission} from '../authenticate.ts'
import {UnknownDocumentError} from '../errors.ts'
import {incomingReferences} from '../incomingReferences.ts'
import type {LakeContext} from '../lakeContext.ts'
import {type LakeEnvironment, readParameters} from './environment.ts'

const optionsSchema = z.object({
  excludeInternalReferences: z.stringbool().default(false),
  excludePaths: z.stringbool().default(false),
})

/** `/data/references`: `{totalCount, references}`, what refers to a document. The Studio asks before it deletes one. */
export function referenceRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  return new Hono<LakeEnvironment>().get('/data/references/:dataset/documents/:id/to', (c) => {
    requirePermission(c.get('caller'), 'read')
    const {excludeInternalReferences, excludePaths} = readParameters(c, optionsSchema)
    const dataset = lake.dataset(c.req.param('dataset'))
    const documentId = c.req.param('id')
    if (dataset.stored.get(documentId) === undefined) throw new UnknownDocumentError(documentId)
    const sources = lake.datasets.filter((source) => !excludeInternalReferences || source !== dataset)
    const references = incomingReferences(sources, {projectId: lake.options.projectId, dataset, documentId})
    return c.json({
      totalCount: references.length,
      references: references.map(({paths, ...reference}) =>
        excludePaths ? reference : {...reference, paths},
      ),
    })
  })
}
