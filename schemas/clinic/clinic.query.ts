import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {addressFields, addressShape} from '../address/address.query.ts'
import {callToActionFields, callToActionShape} from '../callToAction/callToAction.query.ts'
import {careRouteFields, careRouteShape} from '../careRoute/careRoute.query.ts'
import {inLanguage, language, languageShape, translatedTreatment} from '../document/document.query.ts'
import {afterPlace, inOrder, listValue} from '../document/list.query.ts'
import {localTermFields, localTermShape} from '../localTerm/localTerm.query.ts'
import {treatmentCardFields, treatmentCardShape} from '../treatment/treatment.query.ts'
import {identifierPatterns, regions, valuesOf} from '../vocabulary.ts'

/** What of a clinic shows in the text of every page. */
export const localClinicFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  name,
  locale,
  region,
  phone,
  emergencyNumber,
  careRoutes[]{${careRouteFields}}
`

export const localClinicShape = z.object({
  _id: z.string(),
  _type: z.literal('clinic'),
  language: languageShape,
  slug: z.string(),
  name: z.string(),
  locale: z.string().check(z.regex(identifierPatterns.locale)),
  region: z.enum(valuesOf(regions)),
  phone: z.string(),
  emergencyNumber: z.string().check(z.regex(identifierPatterns.emergencyNumber)),
  careRoutes: z.array(careRouteShape),
})
export type LocalClinic = z.infer<typeof localClinicShape>

/** A clinic where a list names it. */
export const clinicCardFields = `
  ${localClinicFields},
  address{${addressFields}}
`

export const clinicCardShape = z.extend(localClinicShape, {address: addressShape})
export type ClinicCard = z.infer<typeof clinicCardShape>

/** A clinic with its address and what it offers. `conflictOfInterest` belongs beside what it earns money with. */
export const clinicFields = `
  ${clinicCardFields},
  "treatmentsOffered": coalesce(treatmentsOffered[]{${translatedTreatment}}.document{${treatmentCardFields}}, []),
  conflictOfInterest,
  "callsToAction": coalesce(callsToAction[]{_key, ${callToActionFields}}, [])
`

export const clinicShape = z.extend(clinicCardShape, {
  treatmentsOffered: z.array(treatmentCardShape),
  conflictOfInterest: z.string(),
  callsToAction: z.array(z.extend(callToActionShape, {_key: z.string()})),
})
export type Clinic = z.infer<typeof clinicShape>

export const clinicBySlugQuery = defineQuery(
  `*[_type == "clinic" && slug.current == $slug && ${inLanguage}][0]{${clinicFields}}`,
)
export const clinicBySlugQueryShape = z.nullable(clinicShape)

/** The clinics in a region; null for any. */
export const clinicsQuery = defineQuery(`*[
  _type == "clinic"
  && ($region == null || region == $region)
  && ${inLanguage}
  && ${afterPlace}
] | ${inOrder}[0...$limit]{${clinicCardFields}, "sortValue": ${listValue}}`)
export const clinicsQueryShape = z.array(z.extend(clinicCardShape, {sortValue: z.string()}))
export const clinicsFilterShape = z.strictObject({
  region: z.optional(z.enum(valuesOf(regions))),
})

/**
 * What makes text local to a clinic: its own words and those of its region in `$language`, and in the base language for text
 * that is not translated. The slugs of all clinics are for the message when there is no such one.
 */
export const localContextQuery = defineQuery(`{
  "clinic": *[_type == "clinic" && slug.current == $clinic && ${inLanguage}][0]{${localClinicFields}},
  "clinics": *[_type == "clinic" && defined(slug.current) && ${inLanguage}].slug.current,
  "terms": *[_type == "localTerm" && ${inLanguage}]{${localTermFields}},
  "baseTerms": select(
    $language == "en" => [],
    *[_type == "localTerm" && coalesce(language, "en") == "en"]{${localTermFields}}
  )
}`)
export const localContextQueryShape = z.object({
  clinic: z.nullable(localClinicShape),
  clinics: z.array(z.string()),
  terms: z.array(localTermShape),
  baseTerms: z.array(localTermShape),
})
