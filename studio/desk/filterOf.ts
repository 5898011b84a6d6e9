import {baseLanguage} from '../../schemas/vocabulary.ts'
import {translatedTypes} from '../languages/translatedTypes.ts'
import type {DeskList} from './DeskItem.ts'

/** The GROQ condition that picks the documents of a list, their type and their language included. */
export function filterOf({types, language = baseLanguage, filter}: DeskList): string {
  const conditions = [`_type in [${types.map((type) => JSON.stringify(type)).join(', ')}]`]
  if (types.some((type) => translatedTypes.includes(type))) {
    conditions.push(`coalesce(language, "${baseLanguage}") == "${language}"`)
  }
  if (filter !== undefined) conditions.push(`(${filter})`)
  return conditions.join(' && ')
}
