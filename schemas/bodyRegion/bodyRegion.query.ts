import * as z from 'zod/mini'
import {aliasShape, shownAliases} from '../alias/alias.query.ts'
import {noDocument} from '../document/document.query.ts'
import {codes, medicalCodeShape} from '../medicalCode/medicalCode.query.ts'

/** The id of `partOf` is read from the reference itself, so that one that leads nowhere is seen. */
export const bodyRegionFields = `
  _id,
  _type,
  "slug": slug.current,
  name,
  ${shownAliases},
  partOf{"_id": _ref, "_type": @->_type, "slug": @->slug.current, "name": @->name},
  ${codes}
`

export const bodyRegionShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('bodyRegion'),
    slug: z.string(),
    name: z.string(),
    aliases: z.array(aliasShape),
    partOf: z.nullable(
      z.object({
        _id: z.string(),
        _type: z.literal('bodyRegion', noDocument),
        slug: z.string(),
        name: z.string(),
      }),
    ),
    codes: z.array(medicalCodeShape),
  },
  noDocument,
)
export type BodyRegion = z.infer<typeof bodyRegionShape>
