import {Hono} from 'hono'
import * as z from 'zod'
import {commitActions} from '../actions/commitActions.ts'
import type {LakeContext} from '../lakeContext.ts'
import {transactionIdSchema} from '../mutation.ts'
import {type LakeEnvironment, readBody} from './environment.ts'

const bodySchema = z.object({
  actions: z.array(z.unknown()),
  transactionId: transactionIdSchema.optional(),
  dryRun: z.boolean().default(false),
  /** Accepted and not needed: references to other datasets are never followed. */
  skipCrossDatasetReferenceValidation: z.boolean().optional(),
})

/** `/data/actions`, https://www.sanity.io/docs/http-actions: `{transactionId}`. */
export function actionRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  return new Hono<LakeEnvironment>().post('/data/actions/:dataset', async (c) => {
    const body = await readBody(c, bodySchema)
    const dataset = lake.dataset(c.req.param('dataset'))
    return c.json(commitActions(lake, dataset, c.get('caller'), body))
  })
}
