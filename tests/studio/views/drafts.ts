import type {SanityClient} from '@sanity/client'
import {createReader, type Reader} from '../../../queries/createReader.ts'
import {pageTypes} from '../../../schemas/document/page.query.ts'

/** Reads what editors have so far, as the views do. */
export const draftReader = (client: SanityClient): Reader<'preview'> =>
  createReader({client, clinic: 'example-back-clinic-us', perspective: 'drafts'})

/** A draft of each type that has a page, with a slug and nothing else. */
export async function createEmptyDrafts(client: SanityClient): Promise<void> {
  await client.mutate(
    pageTypes.map((type) => ({
      create: {_id: `drafts.${type}-new`, _type: type, slug: {_type: 'slug', current: 'new'}},
    })),
  )
}
