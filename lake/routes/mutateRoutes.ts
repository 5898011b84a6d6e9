import {Hono} from 'hono'
import * as z from 'zod'
import {commitMutations} from '../commitMutations.ts'
import type {LakeContext} from '../lakeContext.ts'
import {transactionIdSchema} from '../mutation.ts'
import {type LakeEnvironment, readBody, readParameters} from './environment.ts'

const optionsSchema = z.object({
  returnIds: z.stringbool().default(false),
  returnDocuments: z.stringbool().default(false),
  /** Accepted and not needed: the answer always comes after the documents can be queried. */
  visibility: z.enum(['sync', 'async', 'deferred']).optional(),
  autoGenerateArrayKeys: z.stringbool().default(false),
  dryRun: z.stringbool().default(false),
})
const bodySchema = z.object({
  mutations: z.array(z.unknown()),
  transactionId: transactionIdSchema.optional(),
})

/** `/data/mutate`, https://www.sanity.io/docs/http-reference/mutation: `{transactionId, results}`. */
export function mutateRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  return new Hono<LakeEnvironment>().post('/data/mutate/:dataset', async (c) => {
    const options = readParameters(c, optionsSchema)
    const body = await readBody(c, bodySchema)
    const dataset = lake.dataset(c.req.param('dataset'))
    const {transactionId, results} = commitMutations(lake, dataset, c.get('caller'), {...body, ...options})
    return c.json({
      transactionId,
      results: results.map(({id, operation, document}) => ({
        ...(options.returnIds ? {id} : {}),
        operation,
        ...(options.returnDocuments ? {document} : {}),
      })),
    })
  })
}
