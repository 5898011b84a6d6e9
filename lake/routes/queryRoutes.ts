import {Hono} from 'hono'
import * as z from 'zod'
import {evaluateQuery} from '../evaluateQuery.ts'
import type {LakeContext} from '../lakeContext.ts'
import {syncTag} from '../live/syncTag.ts'
import {parsePerspective} from '../perspective.ts'
import {identityOf} from '../role.ts'
import {
  type LakeEnvironment,
  type LakeRequestContext,
  readBody,
  readGroqParameters,
  readParameters,
} from './environment.ts'

const optionsSchema = z.object({
  perspective: z.string().optional(),
  returnQuery: z.stringbool().default(true),
})
const querySchema = z.object({query: z.string()})
const bodySchema = z.object({query: z.string(), params: z.record(z.string(), z.unknown()).default({})})

/** `/data/query`, https://www.sanity.io/docs/http-reference/query: `{query, result, ms, syncTags}`. */
export function queryRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  const answer = async (
    c: LakeRequestContext,
    name: string,
    {query, params}: {query: string; params: Record<string, unknown>},
  ): Promise<Response> => {
    const startedAt = lake.options.clock()
    const options = readParameters(c, optionsSchema)
    const dataset = lake.dataset(name)
    const caller = c.get('caller')
    const perspective = parsePerspective(options.perspective, c.get('apiVersion'))
    const {result, keys} = await evaluateQuery(lake.parseQuery(query, params), {
      index: dataset.view(perspective, caller),
      params,
      identity: identityOf(caller),
      now: startedAt,
      projectId: lake.options.projectId,
      dataset: dataset.name,
    })
    const ms = lake.options.clock().getTime() - startedAt.getTime()
    return c.json({...(options.returnQuery ? {query} : {}), result, ms, syncTags: [...keys].map(syncTag)})
  }

  return new Hono<LakeEnvironment>()
    .get('/data/query/:dataset', (c) =>
      answer(c, c.req.param('dataset'), {...readParameters(c, querySchema), params: readGroqParameters(c)}),
    )
    .post('/data/query/:dataset', async (c) =>
      answer(c, c.req.param('dataset'), await readBody(c, bodySchema)),
    )
}
