import {documentInternationalization} from '@sanity/document-internationalization'
import {definePlugin} from 'sanity'
import {languages} from '../../schemas/vocabulary.ts'
import {translatedTypes} from './translatedTypes.ts'
import {translationMetadata} from './translationMetadata.ts'

/**
 * A page in each language is a document of its own, made from the menu of the page in the base language. Publishing all of
 * them at once is left out: each goes through its own review.
 */
export const pageLanguages = definePlugin({
  name: 'clinic-content/languages',
  plugins: [
    documentInternationalization({
      supportedLanguages: languages.map(({value, title}) => ({id: value, title})),
      schemaTypes: [...translatedTypes],
      // Who deletes a translation is not kept from it.
      weakReferences: true,
      // New documents are in the base language, whatever menu they are made from.
      addTemplates: false,
      metadataOmnisearchVisibility: false,
      callback: async ({client, sourceDocument, newDocument}) => {
        if (!('review' in sourceDocument)) return
        // As of any new page. The author of a translation is another one, too.
        const review = {_type: 'review', status: 'draft'}
        await client.patch(newDocument._id).setIfMissing({review}).commit({tag: 'languages.translate'})
      },
    }),
  ],
  document: {
    newDocumentOptions: (options) => options.filter(({templateId}) => templateId !== translationMetadata),
  },
})
