import {createHash} from 'node:crypto'
import {MissingPermissionError, TokenNeededError, UnknownTokenError} from './errors.ts'
import {anonymous, type Caller, isAllowed, type Permission, type Role} from './role.ts'
import type {Store, TokenRecord} from './store.ts'

/** Tokens are random and long: a plain hash is enough to keep them from being read out of the database. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A new token. Only its hash is ever stored. */
export function newToken(randomBytes: (count: number) => Uint8Array): string {
  return `sk${Buffer.from(randomBytes(32)).toString('base64url')}`
}

/** Lets a token in, with a role. Gives what is stored of it. */
export function admitToken(
  token: string,
  {label, role}: {label: string; role: Role},
  {store, clock, newId}: {store: Store; clock: () => Date; newId: () => string},
): TokenRecord {
  const record = {id: newId(), label, role, hash: hashToken(token), createdAt: clock().toISOString()}
  store.addToken(record)
  return record
}

export function isKnownToken(token: string, store: Store): boolean {
  return store.tokenByHash(hashToken(token)) !== undefined
}

/** Who sends this request. Throws an `UnknownTokenError` for a token that is not stored. */
export function authenticate(request: Request, store: Store): Caller {
  const header = request.headers.get('authorization')
  if (header === null) return anonymous
  const [, token] = /^Bearer\s+(\S+)$/i.exec(header) ?? []
  const record = token === undefined ? undefined : store.tokenByHash(hashToken(token))
  if (record === undefined) throw new UnknownTokenError()
  return {kind: 'token', id: record.id, label: record.label, role: record.role}
}

/** Throws a `TokenNeededError` or a `MissingPermissionError` unless the caller has the permission. */
export function requirePermission(caller: Caller, permission: Permission): void {
  if (caller.kind === 'anonymous') throw new TokenNeededError()
  if (!isAllowed(caller, permission)) throw new MissingPermissionError(permission)
}
