import * as z from 'zod/mini'
import {baseLanguage, type Language, languages, valuesOf} from '../../schemas/vocabulary.ts'

const withLanguage = z.object({language: z.enum(valuesOf(languages))})

/** The language of a document as a form has it. One that does not say is in the base language. */
export const languageOf = (document: unknown): Language =>
  withLanguage.safeParse(document).data?.language ?? baseLanguage
