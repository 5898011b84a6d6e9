/** The document of a content file: its type, its slug and, for a translation, its language. */
export interface DocumentName {
  readonly type: string
  readonly slug: string
  /** The language of a translation; undefined for a document in the base language. */
  readonly language?: string | undefined
}

/** The id of the document of a content file. No slug has two hyphens in a row, so no two files have one id. */
export const documentId = ({type, slug, language}: DocumentName): string =>
  language === undefined ? `${type}-${slug}` : `${type}-${slug}--${language}`
