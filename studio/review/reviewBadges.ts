import type {DocumentBadgeComponent, DocumentBadgeDescription} from 'sanity'
import {reviewStatuses} from '../../schemas/vocabulary.ts'
import {dayOf} from '../desk/day.ts'
import {logOf, reviewOf} from './reviewedDocument.ts'
import {isOverdue, reviewState} from './reviewState.ts'
import type {ReviewState} from './reviewState.ts'

type Colour = NonNullable<DocumentBadgeDescription['color']>

const colours: Record<ReviewState, Colour> = {
  draft: 'primary',
  'awaiting-clinical-review': 'warning',
  'needs-changes': 'danger',
  approved: 'success',
  changed: 'warning',
}

/** What has other words here: of a draft Sanity speaks already, where it means any change that is not published. */
const otherWords: Partial<Record<ReviewState, {title: string; description: string}>> = {
  draft: {title: 'Being written', description: 'Not submitted for review yet.'},
  changed: {
    title: 'Changed since approval',
    description: 'This text is not the approved one. Submit it for review.',
  },
}

const wordsOf = (state: ReviewState): {title: string; description: string} | undefined =>
  otherWords[state] ?? reviewStatuses.find(({value}) => value === state)

/** Where a page stands in its review, as its editor sees it. */
export const StateBadge: DocumentBadgeComponent = ({draft, published}) => {
  if (draft === null && published === null) return null
  const state = reviewState({draft, published})
  const words = wordsOf(state)
  const last = logOf(draft ?? published).at(-1)
  return {
    label: words?.title,
    color: colours[state],
    title: [
      words?.description,
      last === undefined ? '' : `Last: ${last.userName}, ${last.at.slice(0, 10)}. ${last.note ?? ''}`,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

/** Websites show an approval whose next review is past. */
export const OverdueBadge: DocumentBadgeComponent = ({draft, published}) => {
  if (!isOverdue({draft, published}, dayOf(new Date()))) return null
  const {nextReview} = reviewOf(published)
  return {
    label: 'Review overdue',
    color: 'danger',
    title:
      nextReview === undefined
        ? 'It is approved, and nobody said when to look at it again.'
        : `The review was due on ${nextReview}. Review the whole page.`,
  }
}
