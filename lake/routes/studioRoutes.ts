import {Hono} from 'hono'
import * as z from 'zod'
import {requirePermission} from '../authenticate.ts'
import {TokenNeededError} from '../errors.ts'
import type {LakeContext} from '../lakeContext.ts'
import {type Caller, roles} from '../role.ts'
import {type LakeEnvironment, readBody} from './environment.ts'

const preferencesBody = z.array(z.object({key: z.string().min(1).max(500), value: z.unknown()})).max(100)

/**
 * What the Studio asks beside documents: its users' preferences, which are kept, and Sanity's own services
 * (paid features, announcements, schedules, telemetry), of which there are none here. They are answered and
 * not refused because a browser writes every refusal to the console, where editors look for real errors.
 */
export function studioRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  const {store} = lake.options
  return new Hono<LakeEnvironment>()
    .get('/users/me/keyvalue/:keys', (c) => {
      const user = userOf(c.get('caller'))
      const keys = c.req.param('keys').split(',')
      return c.json(keys.map((key) => ({key, value: store.preference(user, key) ?? null})))
    })
    .put('/users/me/keyvalue', async (c) => {
      const user = userOf(c.get('caller'))
      const preferences = await readBody(c, preferencesBody)
      for (const {key, value} of preferences) store.putPreference(user, key, value)
      return c.json(preferences)
    })
    .get('/projects/:project/roles', (c) => {
      requirePermission(c.get('caller'), 'read')
      return c.json(Object.entries(roles).map(([name, {title, description}]) => ({name, title, description})))
    })
    .get('/help', (c) => c.json({resources: {sectionArray: []}}))
    .get('/features', (c) => c.json([]))
    .get('/projects/:project/user-applications', (c) => c.json([]))
    .get('/schedules/:project/:dataset', (c) => c.json({schedules: []}))
    .get('/subscriptions/project/:project', (c) => c.json({}))
    .get('/media-libraries', (c) => c.json({data: []}))
    .get('/journey/*', (c) => c.json([]))
    .get('/intake/telemetry-status', (c) => c.json({status: 'denied'}))
    .get('/auth/providers', (c) => c.json({providers: []}))
}

function userOf(caller: Caller): string {
  if (caller.kind === 'anonymous') throw new TokenNeededError()
  return caller.id
}
