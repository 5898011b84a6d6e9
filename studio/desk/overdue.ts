import {ClockIcon} from '@sanity/icons/Clock'
import type {DeskList} from './DeskItem.ts'
import {reviewedTypes} from './reviewedTypes.ts'

/** Approved pages whose next review should have been before today, or has no date. */
export const overdue: DeskList = {
  kind: 'list',
  id: 'overdue',
  title: 'Overdue',
  icon: ClockIcon,
  types: reviewedTypes,
  tone: 'critical',
  order: {field: 'review.nextReview', direction: 'asc'},
  filter: 'review.status == "approved" && (!defined(review.nextReview) || review.nextReview < $today)',
  params: (today) => ({today}),
}
