import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {loadContent} from '../../sync/loadContent.ts'
import {newDataset} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'

const {documents} = await loadContent(join(import.meta.dirname, '../../content'))

/**
 * A new private dataset of a lake with the content of this project, for one test to break. The client has an
 * administrator's token and sees everything as it is stored.
 */
export async function seededDataset(lake: LakeUnderTest): Promise<SanityClient> {
  const {client} = await newDataset(lake, 'private')
  await client.mutate(
    documents.map((document) => ({create: document})),
    {returnDocuments: false},
  )
  return client
}
