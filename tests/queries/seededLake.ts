import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {loadContent} from '../../sync/loadContent.ts'
import {seed} from '../../sync/seed.ts'
import {newDataset, startInProcess} from '../lake/lakeUnderTest.ts'

const {documents} = await loadContent(join(import.meta.dirname, '../../content'))

/** The content of this project in a private dataset of a lake without a port. */
export interface SeededLake {
  /** Has an administrator's token: it could see everything. */
  readonly client: SanityClient
  readonly close: () => Promise<void>
}

export async function startSeededLake(): Promise<SeededLake> {
  const lake = await startInProcess()
  const {client} = await newDataset(lake, 'private')
  await seed({client, documents})
  return {client, close: lake.close}
}
