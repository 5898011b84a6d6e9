import {certainties} from '../../../schemas/vocabulary.ts'
import type {WeighedClaim} from './weighedClaims.ts'

/** Claims that are equally sure. */
export interface CertaintyGroup {
  readonly certainty: string
  readonly title: string
  readonly claims: readonly WeighedClaim[]
}

/** Claims by certainty, the surest first; before them those of drafts that do not say yet. No group is empty. */
export const claimsByCertainty = (claims: readonly WeighedClaim[]): CertaintyGroup[] =>
  [{value: null, title: 'Without a certainty yet'}, ...certainties]
    .map(({value, title}) => ({
      certainty: value ?? 'none-yet',
      title,
      claims: claims.filter(({claim}) => claim.certainty === value),
    }))
    .filter((group) => group.claims.length > 0)
