import type {Action} from '@sanity/client'

/** An edit of a document's draft. */
export const edit = (id: string, patch: object): Action => ({
  actionType: 'sanity.action.document.edit',
  draftId: `drafts.${id}`,
  publishedId: id,
  patch,
})
/** The publication of a document's draft, on conditions such as `ifPublishedRevisionId`. */
export const publish = (id: string, conditions: object = {}): Action => ({
  actionType: 'sanity.action.document.publish',
  draftId: `drafts.${id}`,
  publishedId: id,
  ...conditions,
})
