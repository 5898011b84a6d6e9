/** A role of the project, as Sanity names it. */
interface ProjectRole {
  readonly name: string
  readonly title: string
}

/**
 * Who may approve a page or send it back. `administrator` comes with every Sanity project; `clinical-reviewer` is a custom
 * role to make there (https://www.sanity.io/docs/content-lake/roles-concepts). On a lake the local editor is an administrator.
 */
export const reviewerRoles: readonly ProjectRole[] = [
  {name: 'administrator', title: 'Administrator'},
  {name: 'clinical-reviewer', title: 'Clinical reviewer'},
]

export const mayReview = (user: {readonly roles: readonly {readonly name: string}[]}): boolean =>
  user.roles.some(({name}) => reviewerRoles.some((role) => role.name === name))
