import {Hono} from 'hono'
import {requirePermission} from '../authenticate.ts'
import {UnknownPathError} from '../errors.ts'
import type {LakeContext} from '../lakeContext.ts'
import {type Role, roles} from '../role.ts'
import type {LakeEnvironment} from './environment.ts'

/**
 * Who the token belongs to, and who the holders of the other tokens are, as clients and the Studio ask it.
 * `me` without a token is an empty object; several ids with commas between them give an array.
 */
export function userRoutes({options: {store}}: LakeContext): Hono<LakeEnvironment> {
  return new Hono<LakeEnvironment>()
    .get('/users/:ids', (c) => {
      const caller = c.get('caller')
      const ids = c.req.param('ids').split(',')
      if (ids.length === 1 && ids[0] === 'me') return c.json(caller.kind === 'token' ? userOf(caller) : {})
      requirePermission(caller, 'read')
      const users = store.tokens().filter(({id}) => ids.includes(id))
      if (ids.length > 1) return c.json(users.map(userOf))
      const [user] = users
      if (user === undefined) throw new UnknownPathError('GET', c.req.path)
      return c.json(userOf(user))
    })
    .get('/auth/id', (c) => {
      const caller = c.get('caller')
      return c.json(caller.kind === 'anonymous' ? {} : {id: caller.id})
    })
}

function userOf({id, label, role}: {id: string; label: string; role: Role}): object {
  const {title, description} = roles[role]
  return {
    id,
    name: label,
    displayName: label,
    email: '',
    role,
    roles: [{name: role, title, description}],
    provider: 'lake',
  }
}
