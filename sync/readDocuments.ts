import type {SanityClient} from '@sanity/client'
import * as z from 'zod'
import type {ContentDocument} from './toDocument.ts'

const pageSize = 500

const page = z.array(z.looseObject({_id: z.string(), _type: z.string()}))

/**
 * Reads all documents of some types from a dataset, by id. With the perspective `drafts` each is as it would be after
 * publishing what is being edited, under the id of the published document.
 *
 * @throws the errors of `client.fetch`
 */
export const readDocuments = async (
  client: SanityClient,
  types: readonly string[],
  perspective: 'published' | 'drafts',
): Promise<readonly ContentDocument[]> => {
  const documents: ContentDocument[] = []
  for (let last = ''; ;) {
    const query = `*[_type in $types && _id > $last] | order(_id)[0...${pageSize}]`
    const found = page.parse(await client.fetch<unknown>(query, {types, last}, {perspective}))
    documents.push(...found)
    const next = found.at(-1)?._id
    if (found.length < pageSize || next === undefined) return documents
    last = next
  }
}
