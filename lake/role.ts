import * as z from 'zod'

/** What a token may do. Named after Sanity's roles. */
export const roleSchema = z.enum(['viewer', 'editor', 'administrator'])
export type Role = z.infer<typeof roleSchema>

export type Permission = 'read' | 'create' | 'update' | 'history' | 'editHistory' | 'manage'

export const roles: Record<Role, {title: string; description: string; permissions: readonly Permission[]}> = {
  viewer: {
    title: 'Viewer',
    description: 'Reads every document, drafts included',
    permissions: ['read', 'history'],
  },
  editor: {
    title: 'Editor',
    description: 'Reads and writes every document',
    permissions: ['read', 'create', 'update', 'history', 'editHistory'],
  },
  administrator: {
    title: 'Administrator',
    description: 'Reads and writes every document, and manages datasets and tokens',
    permissions: ['read', 'create', 'update', 'history', 'editHistory', 'manage'],
  },
}

/** Who sends a request: the holder of a token, or nobody in particular. */
export type Caller =
  | {readonly kind: 'anonymous'}
  | {readonly kind: 'token'; readonly id: string; readonly label: string; readonly role: Role}

export const anonymous: Caller = {kind: 'anonymous'}

/** The author of a transaction, and what GROQ's `identity()` gives. */
export function identityOf(caller: Caller): string {
  return caller.kind === 'anonymous' ? '<anonymous>' : caller.id
}

export function isAllowed(caller: Caller, permission: Permission): boolean {
  return caller.kind === 'token' && roles[caller.role].permissions.includes(permission)
}
