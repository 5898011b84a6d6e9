import type {CurrentUser} from 'sanity'

/**
 * The roles that may approve a page or send it back, by where the studio works. At sanity.io `administrator` is in every
 * project, and `clinical-reviewer` is a custom role to make there (https://www.sanity.io/docs/content-lake/roles-concepts). A
 * studio on a lake is for trying everything out: whoever may edit there may review.
 */
export const reviewerRoles = {
  hosted: ['administrator', 'clinical-reviewer'],
  local: ['administrator', 'editor'],
} as const satisfies Record<string, readonly string[]>

/** Who decides. */
export interface Decider {
  readonly id: string
  readonly name: string
  readonly mayReview: boolean
}

/** @param roles - the names of the roles that may review */
export const deciderOf = (
  {id, name, roles: held}: Pick<CurrentUser, 'id' | 'name' | 'roles'>,
  roles: readonly string[],
): Decider => ({id, name, mayReview: held.some((role) => roles.includes(role.name))})
