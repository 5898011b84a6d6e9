import type {LogEntry} from './reviewedDocument.ts'

/** A decision that is not carried out, with the sentence an editor reads. Nothing is written. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly message: string
}

const refusal = (message: string): Refusal => ({kind: 'refusal', message})

/** `2026-11-22T14:03:09Z` as `2026-11-22 at 14:03 UTC`. */
const momentText = (at: string): string => new Date(at).toISOString().replace(/T(\d\d:\d\d).*/, ' at $1 UTC')

const decided: Record<LogEntry['event'], string> = {
  submitted: 'submitted this page for review',
  approved: 'approved this page',
  'needs-changes': 'asked for changes to this page',
  'published-unapproved': 'published this page without approval',
  'small-edit': 'published a small edit of this page',
}

const lookAgain = 'Nothing of yours was recorded. Look at the page as it is now, then decide again.'

/** Every refusal: what, why, and what to do next. */
export const refusals = {
  noDocument: refusal('This page is not there any more. Close it and look for it in the list.'),
  notAReviewer: refusal(
    'Only clinical reviewers can do this, and your role is another one. Submit the page, and they see it in the review desk.',
  ),
  alreadyAwaiting: refusal(
    'This page already waits for review. Clinical reviewers see it in the review desk.',
  ),
  alreadyApproved: refusal('This text is approved, and nothing in it has changed since.'),
  nothingToPublish: refusal('There is nothing to publish: everything is published already.'),
  noReviewer: refusal('Choose the clinician who checked the whole page.'),
  reviewerRole: refusal(
    'Choose someone whose role is “Clinical reviewer”. The role stands in the document of that person.',
  ),
  translationNotCompared: refusal(
    'This page is a translation. Compare it with the English page, and say that you did: who reads only one of the two languages cannot approve it.',
  ),
  noNote: refusal('Write one sentence that says what. It is kept with the page.'),
  notADay: (day: string) => refusal(`“${day}” is not a date. Write one like 2026-11-22.`),
  reviewToCome: (day: string, today: string) =>
    refusal(`A review is recorded when it is done. ${day} is after today, ${today}.`),
  reviewGoesBack: (day: string, last: string) =>
    refusal(`This page was last reviewed on ${last}. A review on ${day} is older than that one.`),
  reviewDates: (message: string) => refusal(message),
  notSmall: refusal(
    'This is more than a small edit: the page is new, or its review is under way. Publish it as a change that needs review.',
  ),
  decidedMeanwhile: ({userName, event, at}: LogEntry) =>
    refusal(`${userName} ${decided[event]} on ${momentText(at)}, after you opened it. ${lookAgain}`),
  changedMeanwhile: (at: string) =>
    refusal(`Somebody changed this page on ${momentText(at)}, after you opened it. ${lookAgain}`),
} as const
