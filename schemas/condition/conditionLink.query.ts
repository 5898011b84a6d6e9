import * as z from 'zod/mini'
import {language, languageShape, noDocument} from '../document/document.query.ts'

/** A condition where another page leads to it. */
export const conditionLinkFields = `_id, _type, ${language}, "slug": slug.current, name, summary`

export const conditionLinkShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('condition'),
    language: languageShape,
    slug: z.string(),
    name: z.string(),
    summary: z.string(),
  },
  noDocument,
)
