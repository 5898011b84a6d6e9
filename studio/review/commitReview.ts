import {isHttpError} from '@sanity/client'
import type {PatchOperations, SanityClient} from '@sanity/client'
import {decideReview} from './decideReview.ts'
import type {Occasion, ReviewDecision, ReviewTransition} from './decideReview.ts'
import type {Refusal} from './refusals.ts'
import {refusals} from './refusals.ts'
import {logOf} from './reviewedDocument.ts'
import type {DocumentPair} from './reviewedDocument.ts'
import type {Decider} from './reviewerRoles.ts'

export interface ReviewRequest {
  readonly client: Pick<SanityClient, 'action' | 'getDocuments' | 'mutate'>
  /** The id of the page, without `drafts.`. */
  readonly id: string
  /** The page as the decider saw it. */
  readonly seen: DocumentPair
  readonly decision: ReviewDecision
  readonly by: Decider
  readonly occasion: Occasion
}

/** Tells these requests from others in the logs of the Content Lake. */
const tag = 'review'

/**
 * Carries a decision out in one transaction, on the revisions that the decider saw. Gives what was written, or a refusal
 * when the decision is against the rules or somebody was faster; then nothing is written. A page is submitted as it is by
 * then: its author may have typed the last letters a moment ago.
 *
 * @throws the errors of `@sanity/client` when the dataset cannot be reached or written
 */
export const commitReview = async (request: ReviewRequest): Promise<ReviewTransition | Refusal> => {
  const {client, id, seen, decision, by, occasion} = request
  const outcome = decideReview(seen, decision, by, occasion)
  if (outcome.kind === 'refusal') return outcome
  try {
    await write(client, id, seen, outcome)
    return outcome
  } catch (error) {
    if (!isHttpError(error)) throw error
    const latest = await readPair(client, id)
    if (isSame(seen, latest)) throw error
    const decided = decidedSince(seen, latest)
    if (decided === null && decision.kind === 'submit') return commitReview({...request, seen: latest})
    return decided ?? changedSince(latest)
  }
}

const draftOf = (id: string): string => `drafts.${id}`

const write = async (
  client: ReviewRequest['client'],
  id: string,
  {draft, published}: DocumentPair,
  {review, log, publishes}: ReviewTransition,
): Promise<void> => {
  const fields = Object.entries(review).map(([name, value]) => [`review.${name}`, value])
  const patches = (revision: string | undefined): readonly PatchOperations[] => [
    {...(revision === undefined ? {} : {ifRevisionID: revision}), setIfMissing: {review: {_type: 'review'}}},
    {
      set: Object.fromEntries(fields),
      setIfMissing: {'review.log': []},
      // Appended, not replaced: what somebody else logs in the same moment stays.
      insert: {after: 'review.log[-1]', items: [...log]},
    },
  ]
  if (publishes && draft === null) {
    // A draft that somebody has begun meanwhile is not touched, and not published.
    await client.mutate(
      patches(published?._rev).map((patch) => ({patch: {id, ...patch}})),
      {tag},
    )
    return
  }
  const ids = {draftId: draftOf(id), publishedId: id}
  await client.action(
    [
      ...patches(draft?._rev).map((patch) => ({
        actionType: 'sanity.action.document.edit' as const,
        ...ids,
        patch,
      })),
      ...(publishes
        ? [
            {
              actionType: 'sanity.action.document.publish' as const,
              ...ids,
              ...(published === null ? {} : {ifPublishedRevisionId: published._rev}),
            },
          ]
        : []),
    ],
    {tag},
  )
}

const readPair = async (client: ReviewRequest['client'], id: string): Promise<DocumentPair> => {
  const [draft = null, published = null] = await client.getDocuments([draftOf(id), id], {tag})
  return {draft, published}
}

const isSame = (one: DocumentPair, other: DocumentPair): boolean =>
  one.draft?._rev === other.draft?._rev && one.published?._rev === other.published?._rev

/** Who has decided something since; null when nobody has. */
const decidedSince = (seen: DocumentPair, latest: DocumentPair): Refusal | null => {
  const known = new Set(entriesOf(seen).map(({_key}) => _key))
  const last = entriesOf(latest)
    .filter(({_key}) => !known.has(_key))
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .at(-1)
  return last === undefined ? null : refusals.decidedMeanwhile(last)
}

const changedSince = ({draft, published}: DocumentPair): Refusal => {
  const changed = draft ?? published
  return changed === null ? refusals.noDocument : refusals.changedMeanwhile(changed._updatedAt)
}

const entriesOf = ({draft, published}: DocumentPair) => [...logOf(published), ...logOf(draft)]
