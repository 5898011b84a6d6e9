/**
 * The type of the documents that tell which documents are translations of one another. Nobody writes them: translating a page
 * does, with `@sanity/document-internationalization`.
 */
export const translationMetadata = 'translation.metadata'
