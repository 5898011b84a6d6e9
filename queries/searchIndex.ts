import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {aliasFields, aliasShape} from '../schemas/alias/alias.query.ts'
import {inLanguage, language, languageShape} from '../schemas/document/document.query.ts'

/**
 * Everything that search can find, with every name it goes by, misspellings included. It is ranked here and not by GROQ,
 * whose `match` and `score` split words differently from one backend to the next.
 */
export const searchIndexQuery =
  defineQuery(`*[_type in ["condition", "symptom", "treatment", "diagnosticTest", "cause", "guide", "faq"] && ${inLanguage}]{
  _id,
  _type,
  ${language},
  "slug": slug.current,
  "name": coalesce(name, title, question),
  summary,
  "aliases": coalesce(aliases[]{${aliasFields}}, [])
}`)

/** Guides and questions have no other names, and a question has no summary. */
export const searchIndexQueryShape = z.array(
  z.discriminatedUnion('_type', [
    z.object({
      _id: z.string(),
      _type: z.enum(['condition', 'symptom', 'treatment', 'diagnosticTest', 'cause']),
      language: languageShape,
      slug: z.string(),
      name: z.string(),
      summary: z.string(),
      aliases: z.array(aliasShape),
    }),
    z.object({
      _id: z.string(),
      _type: z.literal('guide'),
      language: languageShape,
      slug: z.string(),
      name: z.string(),
      summary: z.string(),
      aliases: z.array(z.never()),
    }),
    z.object({
      _id: z.string(),
      _type: z.literal('faq'),
      language: languageShape,
      slug: z.string(),
      name: z.string(),
      summary: z.null(),
      aliases: z.array(z.never()),
    }),
  ]),
)
export type SearchIndexEntry = z.infer<typeof searchIndexQueryShape>[number]
