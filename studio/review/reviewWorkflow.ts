import {definePlugin} from 'sanity'
import type {DocumentActionComponent, Schema} from 'sanity'
import {approveAction, approveAgainAction} from './approveAction.tsx'
import {duplicateWithoutReview} from './duplicateWithoutReview.ts'
import {needsChangesAction} from './needsChangesAction.tsx'
import {publishWithReview} from './publishWithReview.tsx'
import {ReviewNotice} from './ReviewNotice.tsx'
import {OverdueBadge, StateBadge} from './reviewBadges.ts'
import {submitAction} from './submitAction.ts'

export interface ReviewWorkflowOptions {
  /** The names of the roles that may approve a page or send it back; see `reviewerRoles`. */
  readonly roles: readonly string[]
}

/** What goes through clinical review: every type that has a `review`. */
const isReviewed = (schema: Schema, typeName: string): boolean => {
  const type = schema.get(typeName)
  return type !== undefined && 'fields' in type && type.fields.some(({name}) => name === 'review')
}

/**
 * Clinical review: what editors and reviewers can do with a page, and where it stands. Stands behind the plugins whose actions
 * it changes, such as the desk. A version in a release is left alone: it goes out with its release.
 */
export const reviewWorkflow = definePlugin<ReviewWorkflowOptions>(({roles}) => {
  const submit = submitAction(roles)
  const approve = approveAction(roles)
  const approveAgain = approveAgainAction(roles)
  const needsChanges = needsChangesAction(roles)

  // An action must stay the same from one rendering to the next.
  const replaced = new Map<DocumentActionComponent, readonly DocumentActionComponent[]>()
  const replacementOf = (action: DocumentActionComponent): readonly DocumentActionComponent[] => {
    if (action.action === 'publish') return [publishWithReview(action, roles), needsChanges]
    if (action.action === 'duplicate') return [duplicateWithoutReview(action)]
    // Scheduled, a draft would go out with nobody there to record it.
    return action.action === 'schedule' ? [] : [action]
  }
  const reviewed = (action: DocumentActionComponent): readonly DocumentActionComponent[] => {
    const replacement = replaced.get(action) ?? replacementOf(action)
    replaced.set(action, replacement)
    return replacement
  }

  return {
    name: 'clinic-content/review',
    form: {components: {input: ReviewNotice}},
    document: {
      actions: (actions, {schema, schemaType, versionType}) =>
        versionType === 'draft' && isReviewed(schema, schemaType)
          ? [submit, approve, ...actions.flatMap(reviewed), approveAgain]
          : actions,
      badges: (badges, {schema, schemaType}) =>
        isReviewed(schema, schemaType) ? [...badges, StateBadge, OverdueBadge] : badges,
    },
  }
})
