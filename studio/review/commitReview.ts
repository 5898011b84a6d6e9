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
 * when the decision is against the rules or somebody was faster; then nothing is written.
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
    const explained = whoWasFaster(seen, await readPair(client, id))
    if (explained === null) throw error
    return explained
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

/** Who has decided or changed something since; null when nobody has. */
const whoWasFaster = (seen: DocumentPair, latest: DocumentPair): Refusal | null => {
  const known = new Set(entriesOf(seen).map(({_key}) => _key))
  const last = entriesOf(latest)
    .filter(({_key}) => !known.has(_key))
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .at(-1)
  if (last !== undefined) return refusals.decidedMeanwhile(last)
  const changed = latest.draft ?? latest.published
  if (changed === null) return refusals.noDocument
  const isAsSeen = latest.draft?._rev === seen.draft?._rev && latest.published?._rev === seen.published?._rev
  return isAsSeen ? null : refusals.changedMeanwhile(changed._updatedAt)
}

const entriesOf = ({draft, published}: DocumentPair) => [...logOf(published), ...logOf(draft)]
