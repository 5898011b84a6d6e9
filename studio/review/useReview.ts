import {useCallback, useMemo} from 'react'
import {useClient, useCurrentUser, useSyncState} from 'sanity'
import type {DocumentActionProps} from 'sanity'
import {apiVersion} from '../apiVersion.ts'
import {dayOf} from '../desk/day.ts'
import {newKey} from '../newKey.ts'
import {commitReview} from './commitReview.ts'
import type {ReviewDecision} from './decideReview.ts'
import type {DocumentPair} from './reviewedDocument.ts'
import {deciderOf} from './reviewerRoles.ts'
import type {Decider} from './reviewerRoles.ts'

/** A page that is open in the studio, and the way to decide about it. */
export interface OpenReview {
  readonly pair: DocumentPair
  /** Who is signed in. */
  readonly by: Decider | null
  /** Whether all that was typed has reached the dataset. */
  readonly isSettled: boolean
  /** Carries a decision out. Gives null, or why it was not carried out, as a sentence. */
  readonly decide: (decision: ReviewDecision, seen: DocumentPair) => Promise<string | null>
}

/** @param roles - the names of the roles that may review */
export function useReview(
  {id, type, draft, published}: DocumentActionProps,
  roles: readonly string[],
): OpenReview {
  const client = useClient({apiVersion})
  const user = useCurrentUser()
  const by = useMemo(() => (user === null ? null : deciderOf(user, roles)), [user, roles])
  const {isSyncing} = useSyncState(id, type)
  const pair = useMemo(() => ({draft, published}), [draft, published])
  const decide = useCallback(
    async (decision: ReviewDecision, seen: DocumentPair) => {
      if (by === null) return 'Sign in first.'
      const now = new Date()
      const occasion = {at: now.toISOString(), today: dayOf(now), key: newKey()}
      try {
        const outcome = await commitReview({client, id, seen, decision, by, occasion})
        return outcome.kind === 'refusal' ? outcome.message : null
      } catch (error) {
        return `It was not recorded: ${error instanceof Error ? error.message : String(error)}`
      }
    },
    [client, id, by],
  )
  return {pair, by, isSettled: !isSyncing, decide}
}
