import * as z from 'zod/mini'
import type {reviewEvents, reviewStatuses, ValueOf} from '../../schemas/vocabulary.ts'
import {checkReviewDates} from '../validation/checkReviewDates.ts'
import {planPublish} from './planPublish.ts'
import type {Refusal} from './refusals.ts'
import {refusals} from './refusals.ts'
import {logOf, reviewOf, translatedInto} from './reviewedDocument.ts'
import type {DocumentPair, LogEntry, StoredReview} from './reviewedDocument.ts'
import type {Decider} from './reviewerRoles.ts'
import {reviewState} from './reviewState.ts'

/** What somebody wants to happen to a page. Days are ISO 8601. */
export type ReviewDecision =
  | {readonly kind: 'submit'}
  | {
      readonly kind: 'approve'
      /** The person who checked the page; null while nobody is chosen. */
      readonly reviewer: {readonly _id: string; readonly role: string} | null
      readonly date: string
      readonly nextDate: string
      readonly changeNote: string
      /** The reviewer reads both languages, and compared a translation with the page in the base language. */
      readonly isCompared: boolean
    }
  | {readonly kind: 'needs-changes'; readonly note: string}
  | {readonly kind: 'publish'; readonly isSmallEdit: boolean; readonly note: string}

/** When it is decided, and the `_key` under which it goes into the log. */
export interface Occasion {
  /** ISO 8601 date and time. */
  readonly at: string
  /** The day where the decider is, ISO 8601. */
  readonly today: string
  readonly key: string
}

/** What a decision writes: fields of `review`, entries at the end of its log, and whether the draft is published with them. */
export interface ReviewTransition {
  readonly kind: 'transition'
  readonly review: Readonly<Record<string, unknown>> & {readonly status: ValueOf<typeof reviewStatuses>}
  readonly log: readonly unknown[]
  readonly publishes: boolean
}

interface Case {
  readonly pair: DocumentPair
  readonly by: Decider
  readonly occasion: Occasion
}

const day = z.iso.date()
const isDay = (text: string): boolean => day.safeParse(text).success

type Event = ValueOf<typeof reviewEvents>

/** An older revision that was brought back has an older log: what it lacks of the published one is put back too. */
const logged = (
  {pair: {draft, published}, by, occasion}: Case,
  event: Event,
  details: Pick<LogEntry, 'note' | 'fields'> = {},
): readonly unknown[] => {
  const kept = new Set(logOf(draft).map(({_key}) => _key))
  const lost = draft === null ? [] : logOf(published).filter(({_key}) => !kept.has(_key))
  const {key: _key, at} = occasion
  return [...lost, {_type: 'reviewEvent', _key, event, at, userId: by.id, userName: by.name, ...details}]
}

/** The review that a page had last, whatever has become of the page since. */
const lastReview = (published: DocumentPair['published']): Partial<StoredReview> => {
  const {reviewer, lastReviewed, nextReview, changeNote, translationChecked} = reviewOf(published)
  return Object.fromEntries(
    Object.entries({reviewer, lastReviewed, nextReview, changeNote, translationChecked}).filter(
      ([, value]) => value !== undefined,
    ),
  )
}

const submit = (given: Case): ReviewTransition | Refusal => {
  const state = reviewState(given.pair)
  if (state === 'awaiting-clinical-review') return refusals.alreadyAwaiting
  if (state === 'approved') return refusals.alreadyApproved
  return {
    kind: 'transition',
    review: {status: 'awaiting-clinical-review'},
    log: logged(given, 'submitted'),
    publishes: false,
  }
}

type Decided<Kind extends ReviewDecision['kind']> = Extract<ReviewDecision, {kind: Kind}>

const approve = (
  given: Case,
  {reviewer, date, nextDate, changeNote, isCompared}: Decided<'approve'>,
): ReviewTransition | Refusal => {
  const {at, today} = given.occasion
  const isTranslation = translatedInto(given.pair) !== null
  const note = changeNote.trim()
  if (!given.by.mayReview) return refusals.notAReviewer
  if (reviewer === null) return refusals.noReviewer
  if (reviewer.role !== 'clinical-reviewer') return refusals.reviewerRole
  const wrongDay = [date, nextDate].find((text) => !isDay(text))
  if (wrongDay !== undefined) return refusals.notADay(wrongDay)
  if (date > today) return refusals.reviewToCome(date, today)
  const {lastReviewed = date} = reviewOf(given.pair.published)
  if (date < lastReviewed) return refusals.reviewGoesBack(date, lastReviewed)
  const review = {
    status: 'approved' as const,
    reviewer: {_type: 'reference', _ref: reviewer._id},
    lastReviewed: date,
    nextReview: nextDate,
    changeNote: note,
    ...(isTranslation ? {translationChecked: at} : {}),
  }
  const dates = checkReviewDates(review)
  if (dates !== true) return refusals.reviewDates(dates)
  if (isTranslation && !isCompared) return refusals.translationNotCompared
  if (note === '') return refusals.noNote
  return {kind: 'transition', review, log: logged(given, 'approved', {note}), publishes: true}
}

const askForChanges = (given: Case, {note}: Decided<'needs-changes'>): ReviewTransition | Refusal => {
  if (!given.by.mayReview) return refusals.notAReviewer
  if (note.trim() === '') return refusals.noNote
  return {
    kind: 'transition',
    review: {status: 'needs-changes'},
    log: logged(given, 'needs-changes', {note: note.trim()}),
    publishes: false,
  }
}

/**
 * A small edit leaves the page with the review it has. Any other change was approved by nobody: the page awaits review from
 * then on, unless a reviewer still waits for changes.
 */
const publish = (given: Case, {isSmallEdit, note}: Decided<'publish'>): ReviewTransition | Refusal => {
  const {draft, published} = given.pair
  const {changed, mayBeSmall, needsRecord} = planPublish(given.pair)
  if (!needsRecord) return refusals.nothingToPublish
  if (isSmallEdit && !mayBeSmall) return refusals.notSmall
  const text = note.trim()
  if (text === '') return refusals.noNote
  const stored = reviewOf(draft).status
  const standing = stored === 'approved' && isSmallEdit ? reviewOf(published).status : stored
  const isKept = standing === 'needs-changes' || (standing === 'approved' && isSmallEdit)
  return {
    kind: 'transition',
    review: {
      ...lastReview(published),
      status: isKept ? standing : 'awaiting-clinical-review',
      ...(isSmallEdit ? {} : {changeNote: text}),
    },
    log: logged(given, isSmallEdit ? 'small-edit' : 'published-unapproved', {
      note: text,
      fields: [...changed],
    }),
    publishes: true,
  }
}

/**
 * What a decision makes of a page, or why it is refused. Asks nobody and writes nothing.
 *
 * @param pair - the page as the decider saw it
 */
export const decideReview = (
  pair: DocumentPair,
  decision: ReviewDecision,
  by: Decider,
  occasion: Occasion,
): ReviewTransition | Refusal => {
  if (pair.draft === null && pair.published === null) return refusals.noDocument
  const given = {pair, by, occasion}
  if (decision.kind === 'submit') return submit(given)
  if (decision.kind === 'approve') return approve(given, decision)
  if (decision.kind === 'needs-changes') return askForChanges(given, decision)
  return publish(given, decision)
}
