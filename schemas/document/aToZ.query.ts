import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {aliasShape, shownAliases} from '../alias/alias.query.ts'
import {inLanguage, language, languageShape} from './document.query.ts'

/** The pages that an index lists by name, with their other names. Questions are looked for by what they ask, not by name. */
export const aToZQuery =
  defineQuery(`*[_type in ["condition", "symptom", "treatment", "diagnosticTest", "cause", "guide"] && ${inLanguage}]{
  _id,
  _type,
  ${language},
  "slug": slug.current,
  "name": coalesce(name, title),
  ${shownAliases},
  summary
}`)

const aToZPageShape = {
  _id: z.string(),
  language: languageShape,
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
}

/** A guide has no other names. */
export const aToZQueryShape = z.array(
  z.discriminatedUnion('_type', [
    z.object({
      ...aToZPageShape,
      _type: z.enum(['condition', 'symptom', 'treatment', 'diagnosticTest', 'cause']),
      aliases: z.array(aliasShape),
    }),
    z.object({...aToZPageShape, _type: z.literal('guide'), aliases: z.array(z.never())}),
  ]),
)
export type AToZPage = z.infer<typeof aToZQueryShape>[number]
