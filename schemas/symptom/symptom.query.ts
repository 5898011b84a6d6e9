import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {aliasShape, shownAliases} from '../alias/alias.query.ts'
import {bodyRegionFields, bodyRegionShape, inBodyRegion} from '../bodyRegion/bodyRegion.query.ts'
import {conditionLinkFields, conditionLinkShape} from '../condition/conditionLink.query.ts'
import {
  inLanguage,
  language,
  languageShape,
  languagesOfPage,
  languagesShape,
  noDocument,
  translatedBodyRegion,
  translatedRedFlag,
} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {codes, medicalCodeShape} from '../medicalCode/medicalCode.query.ts'
import {redFlagFields, redFlagShape} from '../redFlag/redFlag.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {richTextFields, richTextShape} from '../richText/richText.query.ts'
import {seo, seoShape} from '../seo/seo.query.ts'
import {sourceFields, sourcesShape} from '../source/source.query.ts'
import {frequencies, reviewStatuses, symptomKinds, urgencies, valuesOf} from '../vocabulary.ts'

/** A symptom where another page lists it. */
export const symptomCardFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  name,
  kind,
  urgency,
  summary,
  sources[]->{${sourceFields}}
`

export const symptomCardShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('symptom'),
    language: languageShape,
    slug: z.string(),
    name: z.string(),
    kind: z.enum(valuesOf(symptomKinds)),
    urgency: z.nullable(z.enum(valuesOf(urgencies))),
    summary: z.string(),
    sources: sourcesShape,
  },
  noDocument,
)
export type SymptomCard = z.infer<typeof symptomCardShape>

/**
 * A symptom with the red flags of every condition that lists it (one that two conditions share stands twice), and those
 * conditions. It is content, not diagnosis.
 */
export const symptomFields = `
  ${symptomCardFields},
  ${languagesOfPage},
  ${shownAliases},
  "description": coalesce(description[]{${richTextFields}}, []),
  "bodyRegions": coalesce(bodyRegions[]{${translatedBodyRegion}}.document{${bodyRegionFields}}, []),
  "redFlags": *[_type == "condition" && ${inLanguage} && ^.slug.current in symptoms[].symptom->slug.current].redFlags[]{${translatedRedFlag}}.document{${redFlagFields}},
  "conditions": *[_type == "condition" && ${inLanguage} && ^.slug.current in symptoms[].symptom->slug.current]{
    ${conditionLinkFields},
    "frequency": symptoms[symptom->slug.current == ^.^.slug.current][0].frequency
  },
  ${codes},
  ${review},
  ${seo}
`

export const symptomShape = z.extend(symptomCardShape, {
  languages: languagesShape,
  aliases: z.array(aliasShape),
  description: richTextShape,
  bodyRegions: z.array(bodyRegionShape),
  redFlags: z.array(redFlagShape),
  conditions: z.array(z.extend(conditionLinkShape, {frequency: z.nullable(z.enum(valuesOf(frequencies)))})),
  codes: z.array(medicalCodeShape),
  review: reviewShape,
  seo: z.nullable(seoShape),
})
export type Symptom = z.infer<typeof symptomShape>

export const symptomBySlugQuery = defineQuery(
  `*[_type == "symptom" && slug.current == $slug && ${inLanguage}][0]{${symptomFields}}`,
)
export const symptomBySlugQueryShape = z.nullable(symptomShape)

/** The symptoms of a body region or of one that is part of it, by kind, urgency and review status; null for any. */
export const symptomsQuery = defineQuery(`*[
  _type == "symptom"
  && ($bodyRegion == null || ${inBodyRegion})
  && ($kind == null || kind == $kind)
  && ($urgency == null || urgency == $urgency)
  && ($reviewStatus == null || review.status == $reviewStatus)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${symptomCardFields}, "sortValue": ${listValue}}`)
export const symptomsQueryShape = z.array(z.extend(symptomCardShape, {sortValue: z.string()}))
export const symptomsFilterShape = z.strictObject({
  bodyRegion: z.optional(z.string()),
  kind: z.optional(z.enum(valuesOf(symptomKinds))),
  urgency: z.optional(z.enum(valuesOf(urgencies))),
  reviewStatus: z.optional(z.enum(valuesOf(reviewStatuses))),
})
