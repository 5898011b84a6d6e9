import {CalendarIcon} from '@sanity/icons/Calendar'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ComposeIcon} from '@sanity/icons/Compose'
import {EditIcon} from '@sanity/icons/Edit'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {SplitHorizontalIcon} from '@sanity/icons/SplitHorizontal'
import {SyncIcon} from '@sanity/icons/Sync'
import {lastDayDueSoon} from '../../queries/reviewQueue.ts'
import {unusedSources} from './contentDesk.ts'
import type {DeskGroup, DeskList} from './DeskItem.ts'
import {FailingChecks} from './FailingChecks.tsx'
import {overdue} from './overdue.ts'
import {reviewedTypes} from './reviewedTypes.ts'
import {translationGroups} from './translationGroups.ts'

const reviewed = {kind: 'list', types: reviewedTypes} as const satisfies Partial<DeskList>

const soonestDueFirst: DeskList['order'] = {field: 'review.nextReview', direction: 'asc'}
const longestUntouchedFirst: DeskList['order'] = {field: '_updatedAt', direction: 'asc'}
const latestFirst: DeskList['order'] = {field: '_updatedAt', direction: 'desc'}

/**
 * Hours after the start of the day of a review, in UTC, until which a change counts as part of it: that day is over
 * everywhere on Earth.
 */
const hoursOfReview = 36

/**
 * What there is to do for clinicians and editors. The lists by status and by next review are those of `reviewQueue`, of the
 * base language: translations have lists of their own.
 */
export const reviewDesk: DeskGroup = {
  kind: 'group',
  id: 'review',
  title: 'Review desk',
  icon: CheckmarkCircleIcon,
  showsCounts: true,
  items: [
    {kind: 'heading', title: 'For clinicians'},
    {
      ...reviewed,
      id: 'awaiting',
      title: 'Awaiting review',
      icon: EyeOpenIcon,
      order: longestUntouchedFirst,
      filter: 'review.status == "awaiting-clinical-review"',
    },
    overdue,
    {
      ...reviewed,
      id: 'due-soon',
      title: 'Due in 60 days',
      icon: CalendarIcon,
      tone: 'caution',
      order: soonestDueFirst,
      filter:
        'review.status == "approved" && review.nextReview >= $today && review.nextReview <= $lastDayDueSoon',
      params: (today) => ({today, lastDayDueSoon: lastDayDueSoon(today)}),
    },
    {
      ...reviewed,
      id: 'changed',
      title: 'Changed since the last review',
      icon: SyncIcon,
      order: latestFirst,
      filter: `dateTime(_updatedAt) > dateTime(review.lastReviewed + "T00:00:00Z") + ${hoursOfReview} * 60 * 60`,
    },
    {kind: 'heading', title: 'For editors'},
    {
      ...reviewed,
      id: 'needs-changes',
      title: 'Needs changes',
      icon: EditIcon,
      tone: 'caution',
      order: longestUntouchedFirst,
      filter: 'review.status == "needs-changes"',
    },
    {
      ...reviewed,
      id: 'draft',
      title: 'Still being written',
      icon: ComposeIcon,
      order: latestFirst,
      filter: 'coalesce(review.status, "draft") == "draft"',
    },
    {
      kind: 'pane',
      id: 'failing-checks',
      title: 'Failing checks',
      icon: ErrorOutlineIcon,
      component: FailingChecks,
    },
    {
      kind: 'list',
      id: 'conflicting-guidelines',
      title: 'Conflicting guidelines',
      icon: SplitHorizontalIcon,
      types: ['treatment'],
      filter:
        '"against" in guidelinePositions[].direction && count(guidelinePositions[direction in ["for", "option"]]) > 0',
      order: {field: 'name', direction: 'asc'},
    },
    unusedSources,
    ...translationGroups.flatMap(({title, lists}) => [{kind: 'heading' as const, title}, ...lists]),
  ],
}
