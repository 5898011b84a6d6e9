import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {inLanguage, language, languageShape, noDocument} from '../document/document.query.ts'
import {codes, medicalCodeShape} from '../medicalCode/medicalCode.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {sourceFields, sourcesShape} from '../source/source.query.ts'
import {urgencies, valuesOf} from '../vocabulary.ts'

export const redFlagFields = `
  _id,
  _type,
  ${language},
  "slug": slug.current,
  name,
  urgency,
  suspectedProblem,
  intro,
  phrases,
  explanation,
  sources[]->{${sourceFields}},
  ${codes},
  ${review}
`

export const redFlagShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('redFlag'),
    language: languageShape,
    slug: z.string(),
    name: z.string(),
    urgency: z.enum(valuesOf(urgencies)),
    suspectedProblem: z.string(),
    intro: z.string(),
    phrases: z.array(z.string()).check(z.minLength(1)),
    explanation: z.string(),
    sources: sourcesShape,
    codes: z.array(medicalCodeShape),
    review: reviewShape,
  },
  noDocument,
)
export type RedFlag = z.infer<typeof redFlagShape>

/** The red flags of a condition: never none. */
export const redFlagsShape = z.array(redFlagShape).check(z.minLength(1))

/** Every red flag, of all conditions. */
export const redFlagsQuery = defineQuery(`*[_type == "redFlag" && ${inLanguage}]{${redFlagFields}}`)
export const redFlagsQueryShape = z.array(redFlagShape)

/** The red flags of one urgency, of all conditions. */
export const redFlagsByUrgencyQuery = defineQuery(
  `*[_type == "redFlag" && urgency == $urgency && ${inLanguage}]{${redFlagFields}}`,
)
export const redFlagsByUrgencyQueryShape = z.array(redFlagShape)

export const redFlagBySlugQuery = defineQuery(
  `*[_type == "redFlag" && slug.current == $slug && ${inLanguage}][0]{${redFlagFields}}`,
)
export const redFlagBySlugQueryShape = z.nullable(redFlagShape)
