import {isTranslation} from './checkedDocument.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import {fieldsOf, textOf} from './fields.ts'

export interface TranslatedPage {
  readonly translation: CheckedDocument
  /** The page in the base language that shares its type and its slug; undefined when there is none. */
  readonly original: CheckedDocument | undefined
}

const addressOf = ({type, fields}: CheckedDocument): string =>
  `${type}/${textOf(fieldsOf(fields['slug'])?.['current'])}`

/** Every translation among documents, with what it translates. */
export const translatedPages = (documents: readonly CheckedDocument[]): TranslatedPage[] => {
  const originals = new Map(
    documents
      .filter((document) => !isTranslation(document))
      .map((document) => [addressOf(document), document] as const),
  )
  return documents
    .filter((document) => isTranslation(document))
    .map((translation) => ({translation, original: originals.get(addressOf(translation))}))
}
