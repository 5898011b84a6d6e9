import * as z from 'zod/mini'
import {noDocument} from '../document/document.query.ts'

/** A condition where another page leads to it. */
export const conditionLinkFields = `_id, _type, "slug": slug.current, name, summary`

export const conditionLinkShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('condition'),
    slug: z.string(),
    name: z.string(),
    summary: z.string(),
  },
  noDocument,
)
