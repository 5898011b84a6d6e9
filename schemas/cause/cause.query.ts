import * as z from 'zod/mini'
import {aliasShape, shownAliases} from '../alias/alias.query.ts'
import {claimFields, claimShape} from '../claim/claim.query.ts'
import {noDocument} from '../document/document.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {causeKinds, valuesOf} from '../vocabulary.ts'

export const causeFields = `
  _id,
  _type,
  "slug": slug.current,
  name,
  ${shownAliases},
  kind,
  summary,
  claims[]{${claimFields}},
  ${review}
`

export const causeShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('cause'),
    slug: z.string(),
    name: z.string(),
    aliases: z.array(aliasShape),
    kind: z.enum(valuesOf(causeKinds)),
    summary: z.string(),
    claims: z.array(claimShape).check(z.minLength(1)),
    review: reviewShape,
  },
  noDocument,
)
export type Cause = z.infer<typeof causeShape>
