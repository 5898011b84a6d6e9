import * as vocabulary from '../schemas/vocabulary.ts'
import type {ValueOf, VocabularyEntry} from '../schemas/vocabulary.ts'

// What websites need of the closed lists: their values in order and their titles, without the descriptions, which editors
// read. From source it is taken from the lists here; the package holds what came out of it (scripts/buildDataModules.ts).

interface ShownEntry<Value> {
  readonly value: Value
  readonly title: string
}

const shown = <const Vocabulary extends readonly VocabularyEntry[]>(
  entries: Vocabulary,
): readonly ShownEntry<ValueOf<Vocabulary>>[] => entries.map(({value, title}) => ({value, title}))

export const codeSystems = shown(vocabulary.codeSystems)
export const {baseLanguage} = vocabulary
export const healthAspects = shown(vocabulary.healthAspects)
export const invasiveness = shown(vocabulary.invasiveness)
export const languages = shown(vocabulary.languages)
export const {placeholderPattern} = vocabulary
export const treatmentLines = shown(vocabulary.treatmentLines)
export const urgencies = shown(vocabulary.urgencies)
