import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {aliasShape, shownAliases} from '../alias/alias.query.ts'
import {conditionLinkFields, conditionLinkShape} from '../condition/conditionLink.query.ts'
import {
  inLanguage,
  language,
  languageShape,
  noDocument,
  translatedBodyRegion,
} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {codes, medicalCodeShape} from '../medicalCode/medicalCode.query.ts'

/** The id of a `partOf` that leads nowhere is read from the reference itself, so that it is seen. */
export const bodyRegionFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  name,
  ${shownAliases},
  partOf{"ref": _ref, ${translatedBodyRegion}}{
    "_id": coalesce(document._id, ref),
    "_type": document._type,
    "language": coalesce(document.language, "en"),
    "slug": document.slug.current,
    "name": document.name
  },
  ${codes}
`

export const bodyRegionShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('bodyRegion'),
    language: languageShape,
    slug: z.string(),
    name: z.string(),
    aliases: z.array(aliasShape),
    partOf: z.nullable(
      z.object({
        _id: z.string(),
        _type: z.literal('bodyRegion', noDocument),
        language: languageShape,
        slug: z.string(),
        name: z.string(),
      }),
    ),
    codes: z.array(medicalCodeShape),
  },
  noDocument,
)
export type BodyRegion = z.infer<typeof bodyRegionShape>

/** True of a document that is about the region with the slug `$bodyRegion`, or about one that is part of it. */
export const inBodyRegion =
  '($bodyRegion in bodyRegions[]->slug.current || $bodyRegion in bodyRegions[]->partOf->slug.current)'

/** A body region with the conditions that are about it or about a region that is part of it. */
export const bodyRegionWithConditionsFields = `
  ${bodyRegionFields},
  "conditions": *[
    _type == "condition" && ${inLanguage} && (
      ^.slug.current in bodyRegions[]->slug.current || ^.slug.current in bodyRegions[]->partOf->slug.current
    )
  ]{${conditionLinkFields}}
`

export const bodyRegionWithConditionsShape = z.extend(bodyRegionShape, {
  conditions: z.array(conditionLinkShape),
})
export type BodyRegionWithConditions = z.infer<typeof bodyRegionWithConditionsShape>

export const bodyRegionBySlugQuery = defineQuery(
  `*[_type == "bodyRegion" && slug.current == $slug && ${inLanguage}][0]{${bodyRegionWithConditionsFields}}`,
)
export const bodyRegionBySlugQueryShape = z.nullable(bodyRegionWithConditionsShape)

/** The body regions that are part of the one with the slug `$partOf`; null for all. */
export const bodyRegionsQuery = defineQuery(`*[
  _type == "bodyRegion"
  && ($partOf == null || partOf->slug.current == $partOf)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${bodyRegionFields}, "sortValue": ${listValue}}`)
export const bodyRegionsQueryShape = z.array(z.extend(bodyRegionShape, {sortValue: z.string()}))
export const bodyRegionsFilterShape = z.strictObject({
  partOf: z.optional(z.string()),
})
