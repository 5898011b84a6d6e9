import type {DocumentActionComponent, SanityDocumentLike} from 'sanity'
import {fieldsOf} from '../validation/fields.ts'

/** A copy as a new page that nobody has reviewed: the approval and the log are those of the page it was copied from. */
export const withoutReview = (copy: SanityDocumentLike): SanityDocumentLike => {
  const author = fieldsOf(copy['review'])?.['author']
  return {...copy, review: {_type: 'review', status: 'draft', ...(author === undefined ? {} : {author})}}
}

/** The action that duplicates, except that the copy begins without a review. */
export const duplicateWithoutReview = (duplicate: DocumentActionComponent): DocumentActionComponent => {
  const DuplicateAction: DocumentActionComponent = (props) => {
    // Sanity's action takes what to make of the copy beside the properties that every action has.
    const given = {...props, mapDocument: withoutReview}
    return duplicate(given)
  }
  DuplicateAction.action = 'duplicate'
  return DuplicateAction
}
