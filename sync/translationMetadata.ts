import type {DocumentName} from './documentId.ts'
import {documentId} from './documentId.ts'
import type {ContentDocument} from './toDocument.ts'

/**
 * The document that tells the studio of the translations of a page, as `@sanity/document-internationalization` stores it. The
 * references are weak, so that it never keeps an editor from deleting a translation.
 *
 * @param base - the language of the page that was translated
 */
export const translationMetadata = (
  {type, slug}: Pick<DocumentName, 'type' | 'slug'>,
  base: string,
  translations: readonly string[],
): ContentDocument => ({
  _id: `translation-${documentId({type, slug})}`,
  _type: 'translation.metadata',
  schemaTypes: [type],
  translations: [undefined, ...translations].map((language) => ({
    _key: language ?? base,
    _type: 'internationalizedArrayReferenceValue',
    language: language ?? base,
    value: {_type: 'reference', _ref: documentId({type, slug, language}), _weak: true},
  })),
})
