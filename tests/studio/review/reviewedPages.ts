import type {SanityDocument} from 'sanity'
import type {Occasion, ReviewDecision} from '../../../studio/review/decideReview.ts'
import type {DocumentPair} from '../../../studio/review/reviewedDocument.ts'
import type {Decider} from '../../../studio/review/reviewerRoles.ts'

export const editor: Decider = {id: 'u-editor', name: 'Edda Editor', mayReview: false}
export const reviewer: Decider = {id: 'u-reviewer', name: 'Rita Reviewer', mayReview: true}

export const occasion: Occasion = {at: '2026-11-22T14:03:09.000Z', today: '2026-11-22', key: 'k-new'}

/** An approval that nothing is wrong with. */
export const approval = {
  kind: 'approve',
  reviewer: {_id: 'person-rita', role: 'clinical-reviewer'},
  date: '2026-11-22',
  nextDate: '2027-11-22',
  changeNote: 'Says what helps first.',
  isCompared: false,
} as const satisfies ReviewDecision

/** The review of a page that was approved a year ago. */
export const approved = {
  _type: 'review',
  status: 'approved',
  reviewer: {_type: 'reference', _ref: 'person-rita'},
  lastReviewed: '2025-11-22',
  nextReview: '2027-11-22',
  changeNote: 'First version.',
  log: [
    {
      _type: 'reviewEvent',
      _key: 'k-approved',
      event: 'approved',
      at: '2025-11-22T09:00:00.000Z',
      userId: 'u-reviewer',
      userName: 'Rita Reviewer',
    },
  ],
}

export const symptom = (fields: Record<string, unknown>, id = 'symptom-numb-leg'): SanityDocument => ({
  _id: id,
  _type: 'symptom',
  _rev: 'rev-1',
  _createdAt: '2026-11-20T08:00:00Z',
  _updatedAt: '2026-11-21T08:00:00Z',
  name: 'Numb leg',
  summary: 'A leg that feels numb.',
  ...fields,
})

/** A page nobody has published yet. */
export const written = (status: string): DocumentPair => ({
  draft: symptom({review: {_type: 'review', status}}, 'drafts.symptom-numb-leg'),
  published: null,
})

/** A page as websites show it, with nothing changed since. */
export const onWebsites = (review: object): DocumentPair => ({draft: null, published: symptom({review})})

/** A page that is published with one review, and whose draft has other fields. */
export const edited = (review: object, draft: Record<string, unknown>): DocumentPair => ({
  draft: symptom({review, ...draft}, 'drafts.symptom-numb-leg'),
  published: symptom({review}),
})
