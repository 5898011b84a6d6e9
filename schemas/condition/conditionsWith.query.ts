import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {
  inLanguage,
  language,
  languageShape,
  noDocument,
  translatedRedFlag,
  translatedSymptom,
} from '../document/document.query.ts'
import {redFlagFields, redFlagsShape} from '../redFlag/redFlag.query.ts'
import {frequencies, urgencies, valuesOf} from '../vocabulary.ts'
import {conditionCardFields, conditionCardShape} from './condition.query.ts'

const asked = 'symptoms[symptom->slug.current in $symptoms]'

/**
 * The conditions that list at least one of some symptoms, with those symptoms and how many the condition lists in all. A
 * condition also lists symptoms that point to something else (`frequency`), so this is content and no diagnosis.
 */
export const conditionsWithQuery =
  defineQuery(`*[_type == "condition" && ${inLanguage} && count(${asked}) > 0]{
  ${conditionCardFields},
  "redFlags": redFlags[]{${translatedRedFlag}}.document{${redFlagFields}},
  "matching": coalesce(${asked}{
    _key,
    frequency,
    note,
    "symptom": symptom{${translatedSymptom}}.document{_id, _type, ${language}, "slug": slug.current, name, urgency}
  }, []),
  "symptomCount": coalesce(count(symptoms), 0)
}`)
export const conditionsWithQueryShape = z.array(
  z.extend(conditionCardShape, {
    redFlags: redFlagsShape,
    matching: z.array(
      z.object({
        _key: z.string(),
        frequency: z.enum(valuesOf(frequencies)),
        note: z.nullable(z.string()),
        symptom: z.object(
          {
            _id: z.string(),
            _type: z.literal('symptom'),
            language: languageShape,
            slug: z.string(),
            name: z.string(),
            urgency: z.nullable(z.enum(valuesOf(urgencies))),
          },
          noDocument,
        ),
      }),
    ),
    symptomCount: z.number(),
  }),
)
export type ConditionWithSymptoms = z.infer<typeof conditionsWithQueryShape>[number]
