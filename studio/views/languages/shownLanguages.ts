import {createContext} from 'react'
import {baseLanguage, type Language} from '../../../schemas/vocabulary.ts'

/** In which languages a view shows what it shows. */
export interface ShownLanguages {
  /** That of the page: what it refers to comes in it where it is translated. */
  readonly page: Language
  /** That of the words of the clinic. */
  readonly clinic: Language
}

export const shownLanguages = createContext<ShownLanguages>({page: baseLanguage, clinic: baseLanguage})
