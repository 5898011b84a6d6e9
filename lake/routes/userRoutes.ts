import {Hono} from 'hono'
import {UnknownPathError} from '../errors.ts'
import {type Caller, roles} from '../role.ts'
import type {LakeEnvironment} from './environment.ts'

/** Who the token belongs to, as clients and the Studio ask it. Without a token: an empty object. */
export function userRoutes(): Hono<LakeEnvironment> {
  return new Hono<LakeEnvironment>()
    .get('/users/:id', (c) => {
      const caller = c.get('caller')
      const id = c.req.param('id')
      if (id !== 'me' && (caller.kind === 'anonymous' || caller.id !== id))
        throw new UnknownPathError('GET', c.req.path)
      return c.json(currentUser(caller))
    })
    .get('/auth/id', (c) => {
      const caller = c.get('caller')
      return c.json(caller.kind === 'anonymous' ? {} : {id: caller.id})
    })
}

function currentUser(caller: Caller): object {
  if (caller.kind === 'anonymous') return {}
  const {title, description} = roles[caller.role]
  return {
    id: caller.id,
    name: caller.label,
    email: '',
    role: caller.role,
    roles: [{name: caller.role, title, description}],
    provider: 'lake',
  }
}
